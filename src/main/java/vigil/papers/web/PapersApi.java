package vigil.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.Actor;
import vigil.papers.ProposePaper;
import vigil.papers.ReadPaper;
import vigil.papers.ReadPaper.Format;
import vigil.papers.ShowBook;
import vigil.papers.ShowBook.Book;
import vigil.papers.ShowDraft;
import vigil.papers.ShowDraft.Draft;
import vigil.papers.ShowPapers;
import vigil.papers.ShowPapers.Papers;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** Official documents and books for other programs; the commands are those of the case. */
@RestController
final class PapersApi {

    private final Questions questions;

    PapersApi(Questions questions) {
        this.questions = questions;
    }

    /** For which kind a text is proposed, and what it amends. */
    public record Proposed(PaperKind kind, @Nullable String amends, @Nullable Amending amending) {}

    /** Which page of a book. */
    public record Page(@Nullable Integer page) {

        public Page {
            if (page != null && page < 1) throw new IllegalArgumentException("pages are counted from 1");
        }

        int number() {
            return page == null ? 1 : page;
        }
    }

    @AllowedBy(ShowPapers.class)
    @GetMapping("/api/accidents/{number}/documents")
    Papers list(@PathVariable String number, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowPapers(number), Asking.by(by, request));
    }

    @AllowedBy(ProposePaper.class)
    @GetMapping("/api/accidents/{number}/documents/proposal")
    Draft propose(@PathVariable String number, @Asked Proposed what, HttpServletRequest request, Actor by) {
        return questions.ask(
                new ProposePaper(number, what.kind(), what.amends(), what.amending()), Asking.by(by, request));
    }

    @AllowedBy(ShowDraft.class)
    @GetMapping("/api/accidents/{number}/documents/{documentId}")
    Draft words(@PathVariable String number, @PathVariable String documentId, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowDraft(number, documentId), Asking.by(by, request));
    }

    @AllowedBy(ReadPaper.class)
    @GetMapping("/api/accidents/{number}/documents/{documentId}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number, @PathVariable String documentId, HttpServletRequest request, Actor by) {
        return Sending.of(questions.ask(new ReadPaper(number, documentId, Format.PDF), Asking.by(by, request)));
    }

    @AllowedBy(ReadPaper.class)
    @GetMapping("/api/accidents/{number}/documents/{documentId}/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String number, @PathVariable String documentId, HttpServletRequest request, Actor by) {
        return Sending.of(questions.ask(new ReadPaper(number, documentId, Format.DOCX), Asking.by(by, request)));
    }

    @AllowedBy(ShowBook.class)
    @GetMapping("/api/books/{office}/{year}")
    Book book(
            @PathVariable String office,
            @PathVariable int year,
            @Asked Page page,
            HttpServletRequest request,
            Actor by) {
        return questions.ask(new ShowBook(office, year, page.number()), Asking.by(by, request));
    }
}
