package rubriek.web.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The document that the application under test serves, as tests read it. */
record OpenApi(JsonNode root) {

    /** One operation of the document. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        String scope() {
            return node.at("/security/0/bearer/0").asText();
        }

        boolean declares(int status) {
            return node.path("responses").has(Integer.toString(status));
        }

        /** The media type of its body that is JSON. */
        Optional<String> jsonBody() {
            return names(node.at("/requestBody/content")).stream()
                    .filter(type -> type.endsWith("/json") || type.endsWith("+json"))
                    .findFirst();
        }

        /** The request with an example for each parameter that it cannot do without. */
        RequestSpecification withRequired(RequestSpecification request) {
            for (var parameter : node.path("parameters")) {
                var needed = parameter.path("required").asBoolean()
                        && parameter.path("in").asText().equals("query");
                if (needed)
                    request.queryParam(
                            parameter.path("name").asText(),
                            parameter.path("example").asText());
            }
            return request;
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        /** Whether the body is a form of several parts. */
        boolean takesParts() {
            return node.at("/requestBody/content").has("multipart/form-data");
        }

        boolean takesMail() {
            return node.at("/requestBody/content").has("message/rfc822");
        }

        boolean takesSeveralTypes() {
            return node.at("/requestBody/content").size() > 1;
        }

        JsonNode example() {
            return node.path("requestBody")
                    .path("content")
                    .path(jsonBody().orElseThrow())
                    .path("example");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenApi served() {
        try {
            return new OpenApi(new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asString()));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : names(root.path("paths")))
            for (var method : names(root.path("paths").path(path)))
                operations.add(new Operation(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        root.path("paths").path(path).path(method)));
        return operations;
    }

    Set<String> paths() {
        return operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** How the answer differs from what the operation declares for its status; empty when it does not. */
    List<String> differences(Operation operation, int status, String type, String body) {
        var response = resolved(operation.node.path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) return List.of("status " + status + " is not declared");
        if (body.isEmpty()) return response.has("content") ? List.of("no body") : List.of();
        var content = content(response, type);
        if (content.isMissingNode()) return List.of("type " + type + " is not declared for " + status);
        try {
            return type.endsWith("json")
                    ? differences("", content.path("schema"), new ObjectMapper().readTree(body))
                    : List.of();
        } catch (JsonProcessingException malformed) {
            return List.of("malformed JSON");
        }
    }

    /** Without the parameters of the type, such as its charset. */
    private static JsonNode content(JsonNode response, String type) {
        var content = response.path("content");
        return names(content).stream()
                .filter(name -> name.replaceAll(";.*", "").equals(type))
                .findFirst()
                .map(content::path)
                .orElseGet(MissingNode::getInstance);
    }

    private List<String> differences(String at, JsonNode reference, JsonNode value) {
        var schema = resolved(reference);
        if (schema.has("anyOf")) return anyOf(at, schema.path("anyOf"), value);
        if (!types(schema).isEmpty() && !types(schema).contains(typeOf(value)))
            return List.of(at + " is " + typeOf(value) + " and not " + types(schema));
        var found = new ArrayList<String>();
        if (value.isArray())
            for (var i = 0; i < value.size(); i++)
                found.addAll(differences(at + "[" + i + "]", schema.path("items"), value.get(i)));
        if (value.isObject() && schema.has("properties")) found.addAll(ofObject(at, schema, value));
        return found;
    }

    private List<String> ofObject(String at, JsonNode schema, JsonNode value) {
        var found = new ArrayList<String>();
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) found.add(at + " lacks " + name.asText());
        });
        for (var name : names(value)) {
            var property = schema.path("properties").path(name);
            if (property.isMissingNode()) found.add(at + "." + name + " is not declared");
            else found.addAll(differences(at + "." + name, property, value.path(name)));
        }
        return found;
    }

    private List<String> anyOf(String at, JsonNode schemas, JsonNode value) {
        var found = new ArrayList<String>();
        for (var schema : schemas) {
            var differences = differences(at, schema, value);
            if (differences.isEmpty()) return differences;
            found.addAll(differences);
        }
        return found;
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isMissingNode()) return Set.of();
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet())
                : Set.of(type.asText());
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            default -> "object";
        };
    }

    static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
