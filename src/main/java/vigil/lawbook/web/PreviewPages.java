package vigil.lawbook.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vigil.duties.PreviewRule;
import vigil.fields.BadFields;
import vigil.kernel.Actor;
import vigil.law.Law;
import vigil.lawbook.Lists;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.web.Pages;
import vigil.web.Times;
import vigil.security.AllowedBy;

/** A drafted rule, pasted or uploaded, and the open cases it would touch. */
@Pages
@AllowedBy(PreviewRule.class)
class PreviewPages {

    private final Law law;
    private final Questions questions;
    private final Times times;

    PreviewPages(Law law, Questions questions, Times times) {
        this.law = law;
        this.questions = questions;
        this.times = times;
    }

    @GetMapping("/law/preview")
    String form(Model model) {
        model.addAttribute("draft", "id: INV_FATAL\nfrom: \"" + times.today().plusDays(1) + "\"\nvalue: 45\n");
        return page(model);
    }

    @PostMapping("/law/preview")
    String preview(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor me,
            Model model)
            throws IOException {
        String text = file == null || file.isEmpty() ? draft : text(file);
        model.addAttribute("draft", text);
        try {
            model.addAttribute("preview", questions.ask(new PreviewRule(text), Asker.of(me)));
        } catch (BadFields bad) {
            model.addAttribute("errors", bad.errors());
        }
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("today", times.today());
        model.addAttribute("places", law.places());
        model.addAttribute("edition", law.edition());
        model.addAttribute("lists", new Lists(law).names());
        return "lawbook/preview";
    }

    /** One character more than a draft may have is enough to refuse it. */
    private static String text(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return new String(in.readNBytes(PreviewRule.LONGEST * 4 + 1), StandardCharsets.UTF_8);
        }
    }
}
