package vigil.documents.web;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.CommandDesk;
import vigil.documents.CheckedFile;
import vigil.documents.ReadFile;
import vigil.documents.StoredFile;
import vigil.documents.UnfitUpload;
import vigil.documents.EvidenceIntake;
import vigil.documents.scanner.ScannerUnreachable;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Files of a case over HTTP: whoever may attach may upload; whoever may read the case may read its files. */
@RestController
final class FilesApi {

    private final EvidenceIntake intake;
    private final Uploading uploading;
    private final Questions questions;

    FilesApi(EvidenceIntake intake, CommandDesk desk, Questions questions) {
        this.intake = intake;
        this.uploading = new Uploading(desk);
        this.questions = questions;
    }

    /** What an upload is answered with. */
    record Uploaded(String fileId, String sha256, long size, String contentType) {}

    @AllowedBy(AttachFile.class)
    @PostMapping(path = "/api/accidents/{number}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(@PathVariable String number, @RequestParam MultipartFile file, Actor by)
            throws IOException {
        uploading.check(number, by);
        if (file.isEmpty()) throw new BadFields(List.of(new FieldError("file", Reason.BLANK, List.of())));
        StoredFile stored = taken(number, file, by);
        URI place = UriComponentsBuilder.fromPath("/api/accidents/{number}/files/{fileId}")
                .build(number, stored.fileId());
        return ResponseEntity.created(place)
                .body(new Uploaded(stored.fileId(), stored.sha256(), stored.size(), stored.kind().mediaType()));
    }

    private StoredFile taken(String number, MultipartFile file, Actor by) throws IOException {
        try {
            return intake.take(number, Uploading.sent(file), by);
        } catch (UnfitUpload unfit) {
            throw new RequestProblem(ProblemKind.CONTENT_NOT_ACCEPTED, unfit.error());
        } catch (ScannerUnreachable unreachable) {
            throw new RequestProblem(ProblemKind.SCANNER_UNREACHABLE);
        }
    }

    @AllowedBy(ReadFile.class)
    @GetMapping({"/api/accidents/{number}/files/{fileId}", "/accidents/{number}/files/{fileId}"})
    ResponseEntity<StreamingResponseBody> read(@PathVariable String number, @PathVariable String fileId, Actor by) {
        CheckedFile checked = questions.ask(new ReadFile(number, fileId), Asker.of(by));
        StoredFile file = checked.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest", digest(checked.sha256()))
                .body(checked::sendTo);
    }

    private static String name(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.fileId() + "." + file.kind().extension())
                .build()
                .toString();
    }

    /** RFC 9530, so that a reader can check the bytes too. */
    private static String digest(String sha256) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
