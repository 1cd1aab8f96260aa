package rubriek.audience.importing;

/**
 * One column and what it is taken for.
 *
 * @param attribute its name when it is one attribute; empty otherwise
 */
record Column(String heading, Field field, String attribute) {

    /** As it is named in a mapping and in answers. */
    String becomes() {
        return attribute.isEmpty() ? field.word() : Field.ATTRIBUTE + attribute;
    }
}
