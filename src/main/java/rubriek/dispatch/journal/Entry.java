package rubriek.dispatch.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;

/** One line of a journal. */
sealed interface Entry {

    /** {@code I 4711}: the end of 4711 is about to leave. */
    record Intent(long delivery) implements Entry {
        @Override
        public String line() {
            return "I " + delivery;
        }
    }

    /** {@code A 4711 DOT 250 2.0.0 Ok}: accepted. {@code R 4711 RCPT 550 5.1.1 Unknown}: refused at that stage. */
    record Answered(long delivery, Outcome outcome) implements Entry {
        @Override
        public String line() {
            if (outcome instanceof Outcome.Accepted accepted)
                return "A " + delivery + " " + Stage.DOT + " " + words(accepted.reply());
            if (outcome instanceof Outcome.Refused refused)
                return "R " + delivery + " " + refused.stage() + " " + words(refused.reply());
            throw new IllegalArgumentException("not an answer");
        }

        private static String words(Reply reply) {
            var text = reply.text().replaceAll("\\p{Cntrl}", " ");
            return reply.code() + " " + reply.enhanced().orElse("-") + " " + text;
        }
    }

    /** {@code W 4711}: it did not leave after all. */
    record Withdrawn(long delivery) implements Entry {
        @Override
        public String line() {
            return "W " + delivery;
        }
    }

    /** {@code D 4711 4712}: what became of these is recorded elsewhere. */
    record Done(Collection<Long> deliveries) implements Entry {
        @Override
        public String line() {
            return deliveries.stream().map(String::valueOf).collect(Collectors.joining(" ", "D ", ""));
        }
    }

    String line();

    default byte[] octets() {
        return (line() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The entry of a whole line, or nothing when it is none. */
    static Optional<Entry> parse(String line) {
        return LineFormat.parse(line);
    }

    /** The one grammar of all lines. */
    final class LineFormat {

        private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
        private static final Pattern ANSWER = Pattern.compile(
                "([AR]) (\\d{1,18}) (" + stages() + ") ([2-5]\\d\\d) (-|[245](?:\\.\\d{1,3}){2}) (.*)", Pattern.DOTALL);

        private LineFormat() {}

        static Optional<Entry> parse(String line) {
            var answer = ANSWER.matcher(line);
            if (answer.matches()) {
                var enhanced = Optional.of(answer.group(5)).filter(code -> !code.equals("-"));
                var reply = new Reply(Integer.parseInt(answer.group(4)), enhanced, answer.group(6));
                var outcome = answer.group(1).equals("A")
                        ? new Outcome.Accepted(reply)
                        : new Outcome.Refused(Stage.valueOf(answer.group(3)), reply);
                return Optional.of(new Answered(Long.parseLong(answer.group(2)), outcome));
            }
            return numbered(line);
        }

        private static Optional<Entry> numbered(String line) {
            var words = List.of(line.split(" ", -1));
            var numbers = words.subList(1, words.size());
            if (numbers.isEmpty()
                    || !numbers.stream().allMatch(word -> NUMBER.matcher(word).matches())) return Optional.empty();
            if (words.get(0).equals("D"))
                return Optional.of(new Done(numbers.stream().map(Long::valueOf).toList()));
            return numbers.size() == 1 ? single(words.get(0), Long.parseLong(numbers.get(0))) : Optional.empty();
        }

        private static Optional<Entry> single(String kind, long delivery) {
            return switch (kind) {
                case "I" -> Optional.of(new Intent(delivery));
                case "W" -> Optional.of(new Withdrawn(delivery));
                default -> Optional.empty();
            };
        }

        private static String stages() {
            return Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining("|"));
        }
    }
}
