package rubriek.dispatch.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/** Says and hears at a stage: the wire, with every failure turned into what it means there. */
final class Conversation {

    private final Wire wire;

    Conversation(Wire wire) {
        this.wire = wire;
    }

    Wire wire() {
        return wire;
    }

    /** Says one command line and hears the answer. */
    Answer ask(Stage stage, String command, Duration within) throws Broken {
        say(stage, command + "\r\n", within);
        return hear(stage, within);
    }

    /** Asks for something without which the conversation cannot go on. */
    Answer demand(Stage stage, String command, Duration within) throws Broken {
        return agreed(stage, ask(stage, command, within));
    }

    void say(Stage stage, String lines, Duration within) throws Broken {
        var octets = lines.getBytes(StandardCharsets.UTF_8);
        say(stage, octets, octets.length, within);
    }

    void say(Stage stage, byte[] octets, int length, Duration within) throws Broken {
        try {
            wire.send(octets, length, within);
        } catch (IOException broken) {
            throw Broken.lost(stage, broken);
        }
    }

    Answer hear(Stage stage, Duration within) throws Broken {
        try {
            return wire.read(within);
        } catch (IOException broken) {
            throw Broken.lost(stage, broken);
        }
    }

    /** The answer, if it is a yes. */
    static Answer agreed(Stage stage, Answer answer) throws Broken {
        if (answer.negative()) throw Broken.refused(stage, answer.reply());
        if (answer.goesOn()) throw outOfPlace(stage, answer);
        return answer;
    }

    static Broken outOfPlace(Stage stage, Answer answer) {
        var lost = new Outcome.Lost(stage, Mishap.OUT_OF_PLACE, answer.reply());
        return Broken.lost(lost);
    }
}
