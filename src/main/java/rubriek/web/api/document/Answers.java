package rubriek.web.api.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every status that an operation can answer with; what they look like stands in META-INF/openapi.yaml. */
final class Answers {

    private static final Map<String, String> MADE = Map.of("201", "Made", "202", "Taken on; it will be done");
    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");
    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";
    private static final String PARAMETERS = "#/components/parameters/";

    void complete(Endpoint endpoint) {
        var declared = endpoint.operation().getResponses().getAPIResponses();
        var all = new LinkedHashMap<String, APIResponse>();
        declared.forEach((status, answer) -> all.put(success(endpoint, status), answer));
        all.entrySet().stream()
                .filter(e -> e.getKey().startsWith("2"))
                .forEach(e -> headers(endpoint, e.getKey(), e.getValue()));
        habits(endpoint)
                .forEach((status, name) ->
                        all.put(status, OASFactory.createAPIResponse().ref(RESPONSES + name)));
        endpoint.rehearsal().ifPresent(when -> all.put("200", rehearsed(when, all)));
        endpoint.refusal().ifPresent(when -> all.put("422", unprocessable(when)));
        endpoint.operation().setResponses(sorted(all));
        parameters(endpoint);
    }

    /** The framework takes 200 for granted; the method knows better. */
    private static String success(Endpoint endpoint, String status) {
        return status.equals("200") ? endpoint.status().orElse(status) : status;
    }

    private static void headers(Endpoint endpoint, String status, APIResponse answer) {
        if (endpoint.hasVersion() && answer.getContent() != null)
            answer.addHeader("ETag", OASFactory.createHeader().ref(HEADERS + "ETag"));
        LIMITS.forEach(
                limit -> answer.addHeader(limit, OASFactory.createHeader().ref(HEADERS + limit)));
        if (endpoint.isPage())
            answer.addHeader("Link", OASFactory.createHeader().ref(HEADERS + "Link"));
        if (MADE.containsKey(status)) {
            answer.addHeader("Location", OASFactory.createHeader().ref(HEADERS + "Location"));
            answer.setDescription(MADE.get(status));
        }
    }

    private static Map<String, String> habits(Endpoint endpoint) {
        var habits = new LinkedHashMap<String, String>();
        if (endpoint.reads() && endpoint.hasVersion()) habits.put("304", "NotModified");
        habits.put("400", "BadRequest");
        habits.put("401", "Unauthorized");
        habits.put("403", "Forbidden");
        if (endpoint.namesSomething()) habits.put("404", "NotFound");
        if (endpoint.answers()) habits.put("406", "NotAcceptable");
        if (!endpoint.reads()) habits.put("409", "Conflict");
        if (endpoint.asksForVersion()) habits.put("412", "PreconditionFailed");
        if (endpoint.hasBody()) habits.put("413", "TooLarge");
        if (endpoint.hasBody()) habits.put("415", "UnsupportedMediaType");
        habits.put("429", "TooManyRequests");
        habits.put("500", "InternalError");
        habits.put("503", "Unavailable");
        return habits;
    }

    /** The same answer as when it is done. */
    private static APIResponse rehearsed(String when, Map<String, APIResponse> all) {
        var done = all.entrySet().stream()
                .filter(e -> MADE.containsKey(e.getKey()))
                .findFirst()
                .orElseThrow();
        return OASFactory.createAPIResponse()
                .description(when)
                .content(done.getValue().getContent());
    }

    private static APIResponse unprocessable(String when) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description(when)
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
    }

    private static void parameters(Endpoint endpoint) {
        if (endpoint.replayed())
            endpoint.operation().addParameter(OASFactory.createParameter().ref(PARAMETERS + "IdempotencyKey"));
        if (endpoint.reads() && endpoint.hasVersion())
            endpoint.operation().addParameter(OASFactory.createParameter().ref(PARAMETERS + "IfNoneMatch"));
    }

    private static APIResponses sorted(Map<String, APIResponse> all) {
        var responses = OASFactory.createAPIResponses();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> responses.addAPIResponse(e.getKey(), e.getValue()));
        return responses;
    }
}
