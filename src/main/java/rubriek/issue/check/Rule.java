package rubriek.issue.check;

import java.util.List;

/** One thing that an issue is held against. A function of the manuscript: it keeps nothing. */
interface Rule {

    /** All that it can find; what it does not find has passed. */
    List<String> codes();

    void look(Manuscript manuscript, Findings found);
}
