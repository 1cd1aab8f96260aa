package rubriek.audience.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom a segment means: one condition, of others or of its own, about a person on the segment's list. A new kind is a record here and
 * a line in {@link FilterReader}.
 */
public sealed interface Condition {

    void write(Where where);

    record All(List<Condition> of) implements Condition {
        @Override
        public void write(Where where) {
            where.joined(of, " and ");
        }
    }

    record AnyOf(List<Condition> of) implements Condition {
        @Override
        public void write(Where where) {
            where.joined(of, " or ");
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public void write(Where where) {
            where.add("not ");
            where.joined(List.of(of), "");
        }
    }

    /** Where they stand on the list. */
    record Status(String word) implements Condition {
        @Override
        public void write(Where where) {
            where.add("n.status = ?", word);
        }
    }

    record Tag(String tag) implements Condition {
        @Override
        public void write(Where where) {
            where.add(
                    "exists (select 1 from subscriber_tag t where t.subscriber_id = n.subscriber_id and t.tag = ?)",
                    tag);
        }
    }

    /** An attribute, compared in lower case and without accents. */
    record Field(String name, Comparison how, String value) implements Condition {

        /** How the attribute is compared with the value. */
        public enum Comparison {
            IS("is"),
            STARTS_WITH("startsWith"),
            CONTAINS("contains");

            private final String word;

            Comparison(String word) {
                this.word = word;
            }

            String word() {
                return word;
            }
        }

        @Override
        public void write(Where where) {
            switch (how) {
                case IS -> where.word(name, SearchWords.plain(value));
                case STARTS_WITH -> where.beginning(name, SearchWords.plain(value));
                case CONTAINS -> where.part(name, SearchWords.plain(value));
            }
        }
    }

    /**
     * A field of a type that has an order: above the value or below it.
     *
     * @param field under which the words are that sort so
     */
    record Beyond(String field, boolean above, String word) implements Condition {

        /** How such a field is compared. */
        public enum Order {
            MORE_THAN("moreThan", FieldType.NUMBER, true),
            LESS_THAN("lessThan", FieldType.NUMBER, false),
            AFTER("after", FieldType.DATE, true),
            BEFORE("before", FieldType.DATE, false);

            private final String word;
            private final FieldType type;
            private final boolean above;

            Order(String word, FieldType type, boolean above) {
                this.word = word;
                this.type = type;
                this.above = above;
            }

            String word() {
                return word;
            }

            FieldType type() {
                return type;
            }

            /** @param value in the one form of the type */
            Condition than(String field, String value) {
                return type == FieldType.NUMBER
                        ? new Beyond(
                                field + IndexedWord.NUMBER,
                                above,
                                FieldType.sorting(value).orElseThrow())
                        : new Beyond(field, above, value);
            }
        }

        @Override
        public void write(Where where) {
            where.beyond(field, above, word);
        }
    }

    /** Consent was given then or later; of who never confirmed, the address was entered. */
    record Since(Instant moment) implements Condition {
        @Override
        public void write(Where where) {
            where.add("coalesce(n.confirmed_at, n.asked_at) >= ?", moment);
        }
    }

    record Before(Instant moment) implements Condition {
        @Override
        public void write(Where where) {
            where.add("coalesce(n.confirmed_at, n.asked_at) < ?", moment);
        }
    }

    /** A copy of this issue reached their mailbox, as far as the relay tells. */
    record Received(UUID newsletter, int issue) implements Condition {
        @Override
        public void write(Where where) {
            where.add(
                    "exists (select 1 from receipt r"
                            + " where r.subscriber_id = n.subscriber_id and r.newsletter_id = ? and r.number = ? and r.state = 'sent')",
                    newsletter,
                    issue);
        }
    }

    /** No copy of this issue left for them, or may have, or is about to. */
    record Missed(UUID newsletter, int issue) implements Condition {
        @Override
        public void write(Where where) {
            where.add(
                    "not exists (select 1 from receipt r"
                            + " where r.subscriber_id = n.subscriber_id and r.newsletter_id = ? and r.number = ?"
                            + " and r.state in ('queued', 'sending', 'sent', 'unknown'))",
                    newsletter,
                    issue);
        }
    }

    /** The one that they chose, or else the newsletter's. */
    record Language(String tag, String otherwise) implements Condition {
        @Override
        public void write(Where where) {
            where.add(
                    "exists (select 1 from subscriber p where p.id = n.subscriber_id and coalesce(p.language, ?) = ?)",
                    otherwise,
                    tag);
        }
    }

    record Domain(String domain) implements Condition {
        @Override
        public void write(Where where) {
            where.word("", "@" + SearchWords.plain(domain));
        }
    }

    /** What cannot be told any more fits nobody. */
    record Nobody() implements Condition {

        @Override
        public void write(Where where) {
            where.add("1 = 0");
        }
    }

    /** Confirmed, and without issues for a while by their own wish; never unknown, so that {@code not} means all the others. */
    record Paused() implements Condition {
        @Override
        public void write(Where where) {
            where.add("(n.status = 'confirmed' and n.paused_until is not null and n.paused_until > current_timestamp)");
        }
    }

    /** On the list, asked by a mail that left whether they still want it, and without a sign of life since. */
    record ReconfirmAsked() implements Condition {

        /** Of a subscription n. Who is marked and whose mail has not left, or never will, was not asked yet. */
        public static final String SQL = "(n.status = 'confirmed' and n.reconfirm_asked_at is not null and not exists"
                + " (select 1 from notice q where q.subscription_id = n.id and q.created_at = n.reconfirm_asked_at"
                + " and q.kind = 'reconfirm' and q.state in ('queued', 'sending', 'failed', 'dropped')))";

        /** This, or its contrary. */
        public Condition is(boolean asked) {
            return asked ? this : new Not(this);
        }

        @Override
        public void write(Where where) {
            where.add(SQL);
        }
    }

    /** Confirmed on another list. */
    record OnList(UUID list) implements Condition {
        @Override
        public void write(Where where) {
            where.add(
                    "exists (select 1 from subscription o"
                            + " where o.subscriber_id = n.subscriber_id and o.list_id = ? and o.status = 'confirmed')",
                    list);
        }
    }
}
