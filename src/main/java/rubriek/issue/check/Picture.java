package rubriek.issue.check;

import rubriek.issue.Image;

/** A picture of the issue, and where it stands. */
record Picture(Place place, Image image) {}
