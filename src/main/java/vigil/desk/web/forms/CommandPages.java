package vigil.desk.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accident.AccidentCommand;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.casefile.CaseView;
import vigil.casefile.ShowCase;
import vigil.commands.CommandDesk;
import vigil.commands.NotAllowed;
import vigil.commands.Option;
import vigil.desk.Catalogue;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** The pages on which a command is written and given. */
@Pages
class CommandPages {

    private final Questions questions;
    private final CommandDesk desk;
    private final CommandForms forms;
    private final Giving giving;

    CommandPages(Questions questions, CommandDesk desk, CommandForms forms, Giving giving) {
        this.questions = questions;
        this.desk = desk;
        this.forms = forms;
        this.giving = giving;
    }

    @AllowedBy(ReportAccident.class)
    @GetMapping("/accidents/new")
    String newAccident(HttpServletRequest request, Actor me, Model model) {
        giving.check(ReportAccident.class, me);
        Filled filled = new Filled(request.getParameterMap());
        model.addAttribute("form", forms.draw(ReportAccident.class, null, filled, Outcome.fresh(null)));
        return "desk/report";
    }

    /** The provinces of the day on which the accident happened: a code means another unit before and after a reform. */
    @AllowedBy(ReportAccident.class)
    @GetMapping("/accidents/new/provinces")
    String provinces(HttpServletRequest request, Actor me, Model model) {
        giving.check(ReportAccident.class, me);
        Filled filled = new Filled(request.getParameterMap());
        CommandForm form = forms.draw(ReportAccident.class, null, filled, Outcome.fresh(null));
        model.addAttribute("input", form.first().stream()
                .filter(input -> input.field().equals("provinceCode"))
                .findFirst()
                .orElseThrow());
        return "desk/inputs :: options(input=${input})";
    }

    @AllowedBy(ReportAccident.class)
    @PostMapping("/accidents/new")
    String report(
            HttpServletRequest request, HttpServletResponse response, Actor me, Model model, RedirectAttributes next) {
        Filled filled = new Filled(request.getParameterMap());
        Result result = giving.give(ReportAccident.class, null, filled, me);
        if (result.receipt() != null) return result.redirect(next);
        response.setStatus(result.outcome().status().value());
        model.addAttribute("form", forms.draw(ReportAccident.class, null, filled, result.outcome()));
        return "desk/report";
    }

    @AllowedBy({AccidentCommand.class, ShowCase.class})
    @GetMapping("/accidents/{number}/commands/{command}")
    String write(
            @PathVariable String number, @PathVariable String command, HttpServletRequest request, Actor me, Model model) {
        Class<? extends AccidentCommand> type = known(command);
        if (type == AttachFile.class && request.getParameter("fileId") == null) {
            return "redirect:/accidents/{number}/files";
        }
        Option option = desk.options(number, me).stream()
                .filter(one -> one.command() == type)
                .findFirst()
                .orElseThrow(() -> new NotAllowed(command));
        CaseView view = questions.ask(ShowCase.now(number), Asker.of(me));
        Filled filled = new Filled(request.getParameterMap());
        Outcome outcome = Outcome.fresh(option.hindrance() == null ? null : giving.say(option.hindrance()));
        show(model, view, forms.draw(type, view, filled, outcome));
        return "desk/command";
    }

    @AllowedBy({AccidentCommand.class, ShowCase.class})
    @PostMapping("/accidents/{number}/commands/{command}")
    String give(
            @PathVariable String number,
            @PathVariable String command,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Class<? extends AccidentCommand> type = known(command);
        Filled filled = new Filled(request.getParameterMap());
        Result result = giving.give(type, number, filled, me);
        if (result.receipt() != null) return result.redirect(next);
        response.setStatus(result.outcome().status().value());
        CaseView view = questions.ask(ShowCase.now(number), Asker.of(me));
        show(model, view, forms.draw(type, view, filled, result.outcome()));
        return "desk/command";
    }

    private static void show(Model model, CaseView view, CommandForm form) {
        model.addAttribute("view", view);
        model.addAttribute("completeTo", view.completeTo());
        model.addAttribute("form", form);
    }

    private static Class<? extends AccidentCommand> known(String command) {
        return Catalogue.ofACase(command).orElseThrow(() -> new RequestProblem(ProblemKind.COMMAND_UNKNOWN));
    }
}
