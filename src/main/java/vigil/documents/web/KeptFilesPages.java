package vigil.documents.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vigil.documents.FindKeptFiles;
import vigil.documents.FindKeptFiles.KeptFiles;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** How the files are kept: broken ones, the last checks, refused and removed uploads, and the virus scanner. */
@Pages
@AllowedBy(FindKeptFiles.class)
class KeptFilesPages {

    private final Questions questions;

    KeptFilesPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/evidence")
    String keptFiles(Actor me, Model model) {
        KeptFiles kept = questions.ask(new FindKeptFiles(), Asker.of(me));
        model.addAttribute("kept", kept);
        model.addAttribute("completeTo", kept.completeTo());
        return "documents/kept";
    }

    @GetMapping("/api/evidence")
    @ResponseBody
    KeptFiles forPrograms(Actor me) {
        return questions.ask(new FindKeptFiles(), Asker.of(me));
    }
}
