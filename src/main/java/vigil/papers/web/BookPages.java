package vigil.papers.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Actor;
import vigil.law.Law;
import vigil.law.Places.Unit;
import vigil.papers.ShowBook;
import vigil.papers.ShowBook.Book;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;
import vigil.web.Times;

/** The books of outgoing documents on the screen. */
@Pages
class BookPages {

    private final Questions questions;
    private final Law law;
    private final Times times;

    BookPages(Questions questions, Law law, Times times) {
        this.questions = questions;
        this.law = law;
        this.times = times;
    }

    /** The reader's own book of this year. */
    @AllowedBy(ShowBook.class)
    @GetMapping("/books")
    String own(
            @RequestParam(required = false) String office, @RequestParam(required = false) Integer year, Actor me) {
        String which = office == null || office.isBlank() ? Registration.officeOf(me) : office;
        int of = year == null ? times.today().getYear() : year;
        boolean known = which.equals(Registration.CENTRAL) || which.matches("\\d{2}");
        return "redirect:/books/" + (known ? which : Registration.officeOf(me)) + "/" + of;
    }

    @AllowedBy(ShowBook.class)
    @GetMapping("/books/{office}/{year}")
    String book(
            @PathVariable String office,
            @PathVariable int year,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        Book book = questions.ask(new ShowBook(office, year, Math.max(1, page)), Asking.after(me, model));
        model.addAttribute("book", book);
        model.addAttribute("completeTo", book.completeTo());
        model.addAttribute("pages", (book.total() + ShowBook.PAGE - 1) / ShowBook.PAGE);
        model.addAttribute("offices", offices(me));
        return "papers/book";
    }

    private List<Unit> offices(Actor me) {
        Stream<Unit> all = law.places().on(times.today()).stream();
        return me.limitedTo().map(own -> all.filter(unit -> unit.code().equals(own))).orElse(all).toList();
    }
}
