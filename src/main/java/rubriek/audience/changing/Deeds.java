package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;

/** Which deed an action is. */
@ApplicationScoped
class Deeds {

    private final Tagging tagging;
    private final Describing describing;
    private final Leaving leaving;
    private final Joining joining;

    Deeds(Tagging tagging, Describing describing, Leaving leaving, Joining joining) {
        this.tagging = tagging;
        this.describing = describing;
        this.leaving = leaving;
        this.joining = joining;
    }

    Deed of(BulkAction action) {
        return switch (action) {
            case ADD_TAG, REMOVE_TAG -> tagging;
            case SET_FIELD -> describing;
            case UNSUBSCRIBE -> leaving;
            case ADD_TO_LIST -> joining;
        };
    }
}
