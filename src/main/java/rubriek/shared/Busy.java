package rubriek.shared;

import java.time.Duration;

/** There is more to do at this moment than can be done; nothing was stored. Faces answer 503 and say when to come back. */
public final class Busy extends RuntimeException {

    private final String code;
    private final transient Duration comeBack;

    /**
     * @param code the key of its words
     * @param comeBack after how long it is worth another try
     */
    public Busy(String code, Duration comeBack) {
        super(code);
        this.code = code;
        this.comeBack = comeBack;
    }

    public String code() {
        return code;
    }

    public Duration comeBack() {
        return comeBack;
    }
}
