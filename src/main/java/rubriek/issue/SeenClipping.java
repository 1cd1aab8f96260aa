package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import rubriek.clipping.ClippingView;
import rubriek.shared.Versioned;

/**
 * A clipping, and where else its link was seen.
 *
 * @param seenIn issues, and other clippings of the same page
 */
public record SeenClipping(@JsonUnwrapped ClippingView clipping, List<Sighting> seenIn) implements Versioned {

    public SeenClipping {
        seenIn = List.copyOf(seenIn);
    }

    @Override
    public int version() {
        return clipping.version();
    }
}
