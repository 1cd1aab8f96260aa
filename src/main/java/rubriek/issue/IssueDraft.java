package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.Layout;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * An issue as it is made or replaced. What the server computes may be sent back unchanged and is passed over.
 *
 * @param number the next one when left out, as the newsletter counts them; where it counts by the year, 3 is the third of the
 *     period's year
 * @param period year and month, {@code 2021-09}
 */
@JsonIgnoreProperties({"title", "status", "version", "createdAt", "updatedAt", "publishedAt"})
public record IssueDraft(
        @Min(1) @Max(Numbers.HIGHEST) @Nullable Integer number,

        @NotNull @Pattern(regexp = PERIOD, message = "{rubriek.limits.period}")
        String period,

        @OneLine @Size(max = 300) @Nullable String subject,
        @OneLine @Size(max = 300) @Nullable String preheader,
        @Prose @Size(max = 100_000) @Nullable String introduction,
        @Nullable Layout layout,
        @Valid @Nullable Image cover,

        @WellFormedSections @Size(max = Demands.MOST_SECTIONS) @Nullable
        List<@NotNull @Valid Section> sections) {

    /** Year and month. */
    static final String PERIOD = "[12]\\d{3}-(0[1-9]|1[0-2])";
}
