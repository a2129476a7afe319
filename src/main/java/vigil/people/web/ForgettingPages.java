package vigil.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.commands.StreamUnknown;
import vigil.fields.PlainText;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.people.FindNaming;
import vigil.people.PersonCommand.RequestErasure;
import vigil.people.PersonRule;
import vigil.people.ShowPerson;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.Wording;

/** Where a person's name stands in the whole log, and the request that the person be forgotten. */
@Pages
class ForgettingPages {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 200;

    private final Questions questions;
    private final CommandDesk desk;
    private final Wording words;

    ForgettingPages(Questions questions, CommandDesk desk, Wording words) {
        this.questions = questions;
        this.desk = desk;
        this.words = words;
    }

    /** What the form says; a field that was not sent says nothing. */
    record Wish(
            @Nullable String basis,
            @Nullable String reason,
            @Nullable String spellings,
            @Nullable List<Long> texts,
            @Nullable List<String> files,
            @Nullable List<String> filesStay,
            @Nullable String whyFilesStay) {

        RequestErasure command() {
            List<Confidential> called = lines().map(Confidential::of).toList();
            List<Long> chosen = Stream.ofNullable(texts).flatMap(List::stream).filter(Objects::nonNull).distinct().toList();
            return new RequestErasure(
                    text(basis, LONGEST_LINE, false), Confidential.of(text(reason, LONGEST_TEXT, true)),
                    called.isEmpty() ? null : called, chosen.isEmpty() ? null : chosen, ids(files), ids(filesStay), why());
        }

        private static @Nullable List<String> ids(@Nullable List<String> sent) {
            List<String> ids = Stream.ofNullable(sent).flatMap(List::stream).filter(id -> !id.isBlank()).distinct().toList();
            return ids.isEmpty() ? null : ids;
        }

        private @Nullable Confidential why() {
            String why = text(whyFilesStay, LONGEST_TEXT, true);
            return why.isEmpty() ? null : Confidential.of(why);
        }

        /** What was chosen in parts of the search that are not shown now. */
        Wish without(FindNaming.Naming shown) {
            List<Long> places = shown.places().stream().map(FindNaming.Place::position).toList();
            List<String> ids = shown.files().stream().map(FindNaming.FoundFile::fileId).toList();
            return new Wish(null, null, null, rest(texts, places), rest(files, ids), rest(filesStay, ids), null);
        }

        private static <T> List<T> rest(@Nullable List<T> chosen, List<T> shown) {
            return Stream.ofNullable(chosen)
                    .flatMap(List::stream)
                    .filter(one -> one != null && !shown.contains(one))
                    .distinct()
                    .toList();
        }

        boolean isTooMuch() {
            return Stream.of(texts, files, filesStay).anyMatch(all -> all != null && all.size() > MOST);
        }

        private Stream<String> lines() {
            return text(spellings, LONGEST_TEXT, true).lines().map(String::strip).filter(line -> !line.isEmpty());
        }

        private static String text(@Nullable String typed, int longest, boolean lines) {
            String plain = PlainText.of(typed == null ? "" : typed);
            if (plain.length() > longest || !PlainText.isClean(plain, lines)) throw new StreamUnknown("no such text");
            return plain;
        }
    }

    @AllowedBy(FindNaming.class)
    @GetMapping("/people/{personId}/forgetting")
    String search(@PathVariable String personId, @RequestParam(defaultValue = "-1") long from, Actor me, Model model) {
        FindNaming question = new FindNaming(personId, Math.max(-1, from));
        model.addAttribute("person", questions.ask(new ShowPerson(personId), Asker.of(me)));
        FindNaming.Naming found = questions.ask(question, Asker.of(me));
        model.addAttribute("found", found);
        model.addAttribute("places", NamingPlaces.of(found.places()));
        model.addAttribute("mayAsk", me.role() != Role.DATA_PROTECTION);
        if (model.getAttribute("wish") instanceof Wish wish) model.addAttribute("earlier", wish.without(found));
        return "people/forgetting";
    }

    @AllowedBy(RequestErasure.class)
    @PostMapping("/people/{personId}/forgetting")
    String ask(
            @PathVariable String personId,
            Wish wish,
            @RequestParam(defaultValue = "-1") long from,
            @RequestParam(required = false) @Nullable Long more,
            Actor me,
            HttpServletResponse response,
            Model model) {
        if (wish.isTooMuch()) throw new StreamUnknown("too many texts or files");
        model.addAttribute("wish", wish);
        if (more != null) return search(personId, more, me, model);
        try {
            desk.give(Order.of(wish.command(), personId, me));
            model.addAttribute("asked", true);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            boolean undecided = refused.rule() == PersonRule.FILES_MUST_BE_DECIDED_ON;
            model.addAttribute("refused", undecided ? words.say("forgetting.files.undecided") : words.refusal(refused));
            if (undecided) model.addAttribute("undecided", List.of(String.valueOf(refused.details().getFirst()).split(", ")));
        }
        return search(personId, from, me, model);
    }
}
