package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;
import rubriek.web.api.BadParameter.Fault;

/**
 * {@code ?page=1&size=50&sort=-createdAt} of a list, which is {@link Sorted}; a {@code @BeanParam}. What is no page is refused,
 * not guessed.
 */
class Paging {

    private static final int LAST = 1_000_000;
    private static final int SIZE = 50;

    @Parameter(
            description = "Which page, counted from 1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000", defaultValue = "1"))
    @QueryParam("page")
    @Nullable
    String page;

    @Parameter(
            description = "How many items a page holds",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("size")
    @Nullable
    String size;

    @Parameter(description = "By what the list is sorted; with a - before it the other way round")
    @QueryParam("sort")
    @Nullable
    String sort;

    @Context
    @Nullable
    ResourceInfo resource;

    /** @throws BadParameter for each of the three that is not a number in its range, or no name of the list's */
    PageRequest request() {
        var faults = new ArrayList<Fault>();
        var wantedPage = number("page", page, 1, LAST, faults);
        var wantedSize = number("size", size, SIZE, PageRequest.MOST, faults);
        var sorting = sorting(faults);
        if (!faults.isEmpty()) throw new BadParameter(faults);
        return new PageRequest(wantedPage, wantedSize, sorting);
    }

    private @Nullable Sorting sorting(List<Fault> faults) {
        if (sort == null) return null;
        var list = Objects.requireNonNull(resource).getResourceMethod().getAnnotation(Sorted.class);
        try {
            return Choice.sort(sort, list.value().getEnumConstants());
        } catch (BadParameter unknown) {
            faults.addAll(unknown.faults());
            return null;
        }
    }

    private static int number(String name, @Nullable String text, int whenAbsent, int most, List<Fault> faults) {
        if (text == null) return whenAbsent;
        return parsed(text).filter(n -> n >= 1 && n <= most).orElseGet(() -> {
            faults.add(new Fault(name, "range", 1, most));
            return whenAbsent;
        });
    }

    private static Optional<Integer> parsed(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
