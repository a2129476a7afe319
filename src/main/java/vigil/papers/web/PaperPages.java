package vigil.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.DraftPaper;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperCommand.RevisePaper;
import vigil.fields.FormTree;
import vigil.fields.RecordReader;
import vigil.fields.RecordShape;
import vigil.fields.RecordShape.Field;
import vigil.kernel.Actor;
import vigil.papers.PreviewPaper;
import vigil.papers.ProposePaper;
import vigil.papers.ReadPaper;
import vigil.papers.ReadPaper.Format;
import vigil.papers.ShowDraft;
import vigil.papers.ShowDraft.Draft;
import vigil.papers.ShowPapers;
import vigil.papers.ShowPapers.Papers;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;

/** The documents of a case on the screen: the list, the editor with its preview, the files. */
@Pages
class PaperPages {

    private final Questions questions;
    private final PaperSteps steps;

    PaperPages(Questions questions, PaperSteps steps) {
        this.questions = questions;
        this.steps = steps;
    }

    @AllowedBy(ShowPapers.class)
    @GetMapping("/accidents/{number}/documents")
    String list(@PathVariable String number, Actor me, Model model) {
        Papers papers = questions.ask(new ShowPapers(number), Asker.of(me));
        model.addAttribute("number", number);
        model.addAttribute("documents", papers.documents());
        model.addAttribute("menu", steps.of(number, me));
        return "papers/list";
    }

    /** Which paper is to be written. */
    public record Chosen(PaperKind kind, @Nullable String amends, @Nullable Amending amending) {}

    /** An empty sheet filled in from the case. */
    @AllowedBy(DraftPaper.class)
    @GetMapping("/accidents/{number}/documents/new")
    String write(@PathVariable String number, HttpServletRequest request, Actor me, Model model) {
        Chosen chosen = Asking.parameters(request, Chosen.class);
        Draft draft = questions.ask(
                new ProposePaper(number, chosen.kind(), chosen.amends(), chosen.amending()), Asker.of(me));
        model.addAttribute("amends", chosen.amends());
        model.addAttribute("amending", chosen.amending());
        return editor(number, null, draft, model);
    }

    @AllowedBy(RevisePaper.class)
    @GetMapping("/accidents/{number}/documents/{paperId}/edit")
    String revise(@PathVariable String number, @PathVariable String paperId, Actor me, Model model) {
        return editor(number, paperId, questions.ask(new ShowDraft(number, paperId), Asker.of(me)), model);
    }

    private static String editor(String number, @Nullable String paperId, Draft draft, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("paperId", paperId);
        model.addAttribute("draft", draft);
        model.addAttribute("urgencies", List.of(Urgency.values()));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "papers/edit";
    }

    /** How the sheet would look on paper, before anything is kept. */
    @AllowedBy(DraftPaper.class)
    @PostMapping("/accidents/{number}/documents/preview")
    ResponseEntity<byte[]> preview(@PathVariable String number, HttpServletRequest request, Actor me) {
        ObjectNode written = FormTree.of(DraftPaper.class, request.getParameterMap());
        written.retain(RecordShape.of(DraftPaper.class).fields().stream().map(Field::name).toList());
        DraftPaper paper = RecordReader.read(written, DraftPaper.class);
        return Sending.of(questions.ask(new PreviewPaper(number, paper), Asker.of(me)));
    }

    @AllowedBy(ReadPaper.class)
    @GetMapping("/accidents/{number}/documents/{documentId}.{format}")
    ResponseEntity<byte[]> read(
            @PathVariable String number, @PathVariable String documentId, @PathVariable String format, Actor me) {
        Format wanted = Arrays.stream(Format.values())
                .filter(one -> one.name().equalsIgnoreCase(format))
                .findFirst()
                .orElse(Format.PDF);
        return Sending.of(questions.ask(new ReadPaper(number, documentId, wanted), Asker.of(me)));
    }
}
