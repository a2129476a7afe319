package vigil.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vigil.audit.CaseProof;
import vigil.audit.ExportProof;
import vigil.audit.ShowCheckpoint;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.ProblemKind;
import vigil.web.Purpose;
import vigil.web.RequestProblem;

/** Hands out what others verify this log with. */
@RestController
final class ProofApi {

    private static final String PURPOSE = "proof";

    private final Questions questions;

    ProofApi(Questions questions) {
        this.questions = questions;
    }

    /** Why it is taken out, for programs that do not say it in the header. */
    public record Parameters(@Nullable String purpose) {}

    @AllowedBy(ShowCheckpoint.class)
    @GetMapping(path = "/api/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint(Actor by) {
        String note = questions.ask(new ShowCheckpoint(), Asker.of(by)).orElseThrow(ProofApi::nothingSigned);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(note);
    }

    /** The provable file; why it is taken out, in the reader's words, is recorded with the reading. */
    @AllowedBy(ExportProof.class)
    @GetMapping(path = "/api/accidents/{number}/proof", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> proof(
            @PathVariable String number,
            @RequestHeader(name = Purpose.HEADER, required = false) @Nullable String why,
            @Asked Parameters asked,
            Actor by) {
        return file(number, Purpose.of(why, asked.purpose()), by);
    }

    /** The same file behind the link on the page of the case: what stands in a link is nobody's own word. */
    @AllowedBy(ExportProof.class)
    @GetMapping(path = "/accidents/{number}/proof", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> fromThePage(@PathVariable String number, Actor me) {
        return file(number, null, me);
    }

    private ResponseEntity<StreamingResponseBody> file(String number, @Nullable String purpose, Actor by) {
        Asker asker = new Asker(by, null, purpose == null ? PURPOSE : purpose);
        CaseProof proof = questions.ask(new ExportProof(number), asker).orElseThrow(ProofApi::nothingSigned);
        String name = "vigil-proof-" + number + "-" + proof.proof().size() + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(proof::writeTo);
    }

    private static RequestProblem nothingSigned() {
        return new RequestProblem(ProblemKind.NO_CHECKPOINT_YET);
    }
}
