package rubriek.issue.check;

/** Where a link of the issue leads, as it was typed. */
record Address(Place place, String url) {}
