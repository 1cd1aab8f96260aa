package rubriek.support;

/** The two databases that Rubriek runs on. For an integration test: {@code @ParameterizedTest @EnumSource}. */
public enum Engine {
    H2,
    POSTGRESQL;

    /** The one that the build chose for the {@link DatabaseTest}s of this run. */
    public static Engine ofThisRun() {
        return "postgresql".equals(System.getProperty("rubriek.test.database")) ? POSTGRESQL : H2;
    }
}
