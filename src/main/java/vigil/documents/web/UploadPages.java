package vigil.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.CommandDesk;
import vigil.documents.ContentKind;
import vigil.documents.EvidenceSettings;
import vigil.documents.StoredFile;
import vigil.documents.UnfitUpload;
import vigil.documents.EvidenceIntake;
import vigil.documents.scanner.ScannerUnreachable;
import vigil.fields.FieldError;
import vigil.kernel.Actor;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** Uploads a file on the screen; the form that attaches it to the case follows. */
@Pages
class UploadPages {

    private static final String FORM = "documents/upload";

    private static final Fault MISSING = new Fault(HttpStatus.BAD_REQUEST, "file-missing", null);
    private static final Fault SILENT = new Fault(HttpStatus.SERVICE_UNAVAILABLE, "scanner", null);

    private final EvidenceIntake intake;
    private final EvidenceSettings settings;
    private final Uploading uploading;
    private final DataSize largest;

    UploadPages(EvidenceIntake intake, EvidenceSettings settings, CommandDesk desk, MultipartProperties uploads) {
        this.intake = intake;
        this.settings = settings;
        this.uploading = new Uploading(desk);
        this.largest = uploads.getMaxFileSize();
    }

    /** Why the form comes back. */
    private record Fault(HttpStatus status, String name, @Nullable FieldError error) {}

    @AllowedBy(AttachFile.class)
    @GetMapping("/accidents/{number}/files")
    String choose(@PathVariable String number, Actor me, Model model) {
        uploading.check(number, me);
        return form(number, model);
    }

    @AllowedBy(AttachFile.class)
    @PostMapping("/accidents/{number}/files")
    String upload(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next)
            throws IOException {
        uploading.check(number, me);
        if (file.isEmpty()) return again(number, model, response, MISSING);
        try {
            StoredFile stored = intake.take(number, Uploading.sent(file), me);
            next.addAttribute("number", number);
            next.addAttribute("fileId", stored.fileId());
            return "redirect:/accidents/{number}/commands/attach-file";
        } catch (UnfitUpload unfit) {
            return again(number, model, response, new Fault(HttpStatus.UNPROCESSABLE_CONTENT, "unfit", unfit.error()));
        } catch (ScannerUnreachable unreachable) {
            return again(number, model, response, SILENT);
        }
    }

    private String form(String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("kinds", settings.kept().stream().map(ContentKind::extension).collect(Collectors.joining(", ")));
        model.addAttribute("largest", largest.toMegabytes());
        model.addAttribute("scanned", settings.scanner().isSet());
        return FORM;
    }

    /** The form again, with what was wrong; the browser keeps no chosen file. */
    private String again(String number, Model model, HttpServletResponse response, Fault fault) {
        response.setStatus(fault.status().value());
        model.addAttribute("fault", fault.name());
        model.addAttribute("fileError", fault.error());
        return form(number, model);
    }
}
