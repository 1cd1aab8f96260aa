package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import rubriek.audience.exporting.ExportRow;
import rubriek.audience.exporting.Portion;
import rubriek.audience.exporting.SubscriberExports;

/** The people of a list as a file, written while it is read: some at a time, whatever the length of the list. */
final class ListFile implements StreamingOutput {

    private static final int AT_A_TIME = 2_000;

    /** What a person looks like in it. */
    interface Form {

        void begin(Writer out) throws IOException;

        void write(Writer out, ExportRow person) throws IOException;
    }

    /** Hears how it ended. */
    interface Ending {

        /**
         * @param people how many left, or may have
         * @param whole whether all of them left
         */
        void with(int people, boolean whole);
    }

    private final SubscriberExports exports;
    private final Portion portion;
    private final Form form;
    private final boolean packed;
    private final Ending ending;
    private final List<ExportRow> first;
    private int people;

    /** The first ones are read at once, so that what cannot be read is still answered as such. */
    ListFile(SubscriberExports exports, Portion portion, Form form, boolean packed, Ending ending) {
        this.ending = ending;
        this.exports = exports;
        this.portion = portion;
        this.form = form;
        this.packed = packed;
        first = first();
    }

    private List<ExportRow> first() {
        try {
            return exports.after(portion, null, AT_A_TIME);
        } catch (RuntimeException fault) {
            ending.with(0, false);
            throw fault;
        }
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var whole = false;
        try {
            all(body);
            whole = true;
        } finally {
            ending.with(people, whole);
        }
    }

    private void all(OutputStream body) throws IOException {
        var octets = packed ? new Packed(body) : body;
        var out = new BufferedWriter(new OutputStreamWriter(octets, StandardCharsets.UTF_8), 64 * 1024);
        form.begin(out);
        for (var some = first; !some.isEmpty(); some = next(some)) {
            for (var person : some) {
                people++; // before the person is written: what breaks off in the middle of them may have left already
                form.write(out, person);
            }
        }
        out.flush();
        if (octets instanceof Packed gzip) gzip.finish();
    }

    private List<ExportRow> next(List<ExportRow> some) {
        if (some.size() < AT_A_TIME) return List.of();
        return exports.after(portion, some.get(some.size() - 1).id(), AT_A_TIME);
    }

    /** Gzip at its quickest: the network is rarely slower than a higher level. */
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(1);
        }
    }
}
