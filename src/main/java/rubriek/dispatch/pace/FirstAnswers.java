package rubriek.dispatch.pace;

/** Whether the first hundred answers to a dispatch over one relay are mostly refusals for good (T-10, B-05). For many threads. */
public final class FirstAnswers {

    private static final int MOST = 100;

    private int answers;
    private int refused;

    /**
     * One more answer.
     *
     * @param bad whether it refused the copy for good
     * @param least fewer refusals than that are never too many; 0 or less: none ever are
     * @param percent more than so many of a hundred of the answers so far are too many
     * @return whether this is a refusal too many
     */
    public synchronized boolean tooMany(boolean bad, int least, int percent) {
        if (answers == MOST) return false;
        answers++;
        if (bad) refused++;
        return bad && least > 0 && refused >= least && refused * 100 > percent * answers;
    }
}
