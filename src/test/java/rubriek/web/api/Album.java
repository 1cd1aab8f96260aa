package rubriek.web.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import rubriek.support.Photos;

/** Uploads as tests make them, each in a newsletter of its own. */
record Album(String media) {

    /** Held sideways, so that it stands 1,000 wide and 1,600 high. */
    static final byte[] PHOTO = Photos.exif(Photos.jpeg(1_600, 1_000), 6);

    static final byte[] PDF = "%PDF-1.7 een folder".getBytes(StandardCharsets.US_ASCII);

    static Album made() {
        return new Album("/newsletters/" + Api.newsletter() + "/media");
    }

    String issues() {
        return media.replace("/media", "/issues");
    }

    static RequestSpecification file(String name, byte[] content, String type) {
        return Api.asked().multiPart("file", name, content, type);
    }

    static RequestSpecification photo() {
        return file("foto.jpg", PHOTO, "image/jpeg");
    }

    static RequestSpecification folder() {
        return file("folder.pdf", PDF, "application/pdf");
    }

    Response add() {
        return photo().multiPart("alt", "Drie vlakken").post(media);
    }

    static byte[] fetched(String address) {
        return given().get(path(address)).then().statusCode(200).extract().asByteArray();
    }

    /** The address without the host that the program thinks it has. */
    static String path(String address) {
        return address.substring(address.indexOf("/media/"));
    }
}
