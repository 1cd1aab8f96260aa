package rubriek.dispatch.pace;

/**
 * Whether the first hundred answers to a dispatch over one relay are mostly refusals for good (T-10, B-05). A refusal is there at once, an acceptance
 * only after the message: what is under way counts as well answered, or many connections would look like many refusals. For many threads.
 */
public final class FirstAnswers {

    private static final int MOST = 100;

    private int answers;
    private int refused;
    private int underWay;

    /** A copy is on its way; {@link #ended} must follow, after its answer was told. */
    public synchronized void begun() {
        underWay++;
    }

    public synchronized void ended() {
        underWay--;
    }

    /**
     * One more answer, to a copy that is still under way.
     *
     * @param bad whether it refused the copy for good
     * @param least fewer refusals than that are never too many; 0 or less: none ever are
     * @param percent more than so many of a hundred of the answers so far, and of those that are due, are too many
     * @return whether this is a refusal too many
     */
    public synchronized boolean tooMany(boolean bad, int least, int percent) {
        if (answers == MOST) return false;
        answers++;
        if (bad) refused++;
        var others = Math.max(0, underWay - 1);
        return bad && least > 0 && refused >= least && refused * 100 > percent * (answers + others);
    }
}
