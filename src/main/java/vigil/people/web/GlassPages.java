package vigil.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.commands.StreamUnknown;
import vigil.fields.PlainText;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Refused;
import vigil.questions.BreakGlass;
import vigil.questions.Glass;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.Wording;

/** The page on which the glass is broken; it says before what will be known of it, and never whether a case exists. */
@Pages
class GlassPages {

    private static final Pattern STREAM = Pattern.compile("\\d{2}-\\d{4}-\\d{4,9}|person-[0-9a-f-]{36}");
    private static final int LONGEST_REASON = 2_000;

    private final Glass glass;
    private final Wording words;

    GlassPages(Glass glass, Wording words) {
        this.glass = glass;
        this.words = words;
    }

    /** Whether a text can be the number of a case or the id of a person. */
    static boolean names(String stream) {
        return STREAM.matcher(stream).matches();
    }

    @AllowedBy(BreakGlass.class)
    @GetMapping("/glass")
    String ask(@RequestParam(defaultValue = "") String of, Model model) {
        Matcher named = STREAM.matcher(of);
        model.addAttribute("of", named.find() ? named.group() : "");
        model.addAttribute("hours", Glass.LASTS.toHours());
        return "people/glass";
    }

    @AllowedBy(BreakGlass.class)
    @PostMapping("/glass")
    String breakIt(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String reason,
            Actor me,
            HttpServletResponse response,
            Model model) {
        Matcher named = STREAM.matcher(of.strip());
        String why = PlainText.of(reason);
        if (!named.matches() || why.length() > LONGEST_REASON || !PlainText.isClean(why, true)) {
            throw new StreamUnknown("nothing of that name");
        }
        try {
            glass.breakFor(of.strip(), new BreakGlass(Confidential.of(why)), me);
            return "redirect:" + (of.strip().startsWith("person-") ? "/people/" : "/accidents/") + of.strip();
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", words.refusal(refused));
            model.addAttribute("reason", reason);
            return ask(of, model);
        }
    }
}
