package vigil.papers.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vigil.kernel.Names;
import vigil.papers.Rendition;

/** Sends a rendered document; it is kept nowhere, and says how it stands to what was signed. */
final class Sending {

    /** Header: whether the bytes are those that were signed. */
    static final String PROOF = "Vigil-Proof";

    /** Header: the hash that the log holds of the signed PDF (RFC 9530's form). */
    static final String SIGNED_DIGEST = "Vigil-Signed-Digest";

    private Sending() {}

    static ResponseEntity<byte[]> of(Rendition rendition) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendition.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(rendition))
                .header("X-Content-Type-Options", "nosniff")
                .header(PROOF, Names.of(rendition.proof()));
        if (rendition.sha256() != null) answer.header(SIGNED_DIGEST, digest(rendition.sha256()));
        return answer.body(rendition.bytes());
    }

    private static String name(Rendition rendition) {
        String ending = rendition.format().name().toLowerCase(Locale.ROOT);
        return ContentDisposition.attachment().filename(rendition.fileName() + "." + ending).build().toString();
    }

    private static String digest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
