package rubriek.audience.importing;

/**
 * A column of the file.
 *
 * @param column its heading
 * @param becomes {@code email}, {@code name}, {@code tags}, {@code attributes.} and a name …; {@code ignore} when it is passed over
 */
public record ColumnView(String column, String becomes) {

    static ColumnView passedOver(String column) {
        return new ColumnView(column, Field.IGNORED.word());
    }

    boolean ignored() {
        return becomes.equals(Field.IGNORED.word());
    }
}
