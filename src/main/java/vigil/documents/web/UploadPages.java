package vigil.documents.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.CommandDesk;
import vigil.documents.Evidence;
import vigil.documents.StoredFile;
import vigil.kernel.Actor;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** Uploads a file on the screen; the form that attaches it to the case follows. */
@Pages
class UploadPages {

    private final Evidence evidence;
    private final Uploading uploading;

    UploadPages(Evidence evidence, CommandDesk desk) {
        this.evidence = evidence;
        this.uploading = new Uploading(desk);
    }

    @AllowedBy(AttachFile.class)
    @GetMapping("/accidents/{number}/files")
    String choose(@PathVariable String number, Actor me, Model model) {
        uploading.check(number, me);
        model.addAttribute("number", number);
        return "documents/upload";
    }

    @AllowedBy(AttachFile.class)
    @PostMapping("/accidents/{number}/files")
    String upload(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            Actor me,
            Model model,
            RedirectAttributes next)
            throws IOException {
        uploading.check(number, me);
        model.addAttribute("number", number);
        if (file.isEmpty()) {
            model.addAttribute("fileMissing", true);
            return "documents/upload";
        }
        try (InputStream content = file.getInputStream()) {
            StoredFile stored = evidence.store(number, content, me);
            next.addAttribute("number", number);
            next.addAttribute("fileId", stored.fileId());
            return "redirect:/accidents/{number}/commands/attach-file";
        }
    }
}
