package vigil.casefile.answer;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import vigil.casefile.CaseView;
import vigil.casefile.Changes;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.casefile.names.NameProjection;
import vigil.casefile.words.FieldWords;
import vigil.ground.OutsideNames;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.testing.FoldedReadModels;
import vigil.testing.SealedInTests;
import vigil.testing.ToldCases;
import vigil.web.Times;

/** The responders of the case file over a told log. */
final class CaseDesk implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().addModule(new OutsideNames()).build();

    private final FoldedReadModels models;
    private final AnswerCase cases;
    private final AnswerTimeline timelines;
    private final AnswerChanges changes;

    CaseDesk(ToldCases log) {
        models = new FoldedReadModels(log);
        History history = new History(log);
        Opening opening = new Opening(new SealedInTests(), messages());
        Clock clock = Clock.fixed(ToldCases.at("2026-11-24T10:00").toInstant(), VietNam.ZONE);
        Elsewhere everywhere = new Elsewhere((stream, by, attempt) -> {});
        CaseViews views = new CaseViews(Law.shipped(), messages(), clock, everywhere);
        cases = new AnswerCase(history, new PersonNames(models, new NameProjection()), views, opening);
        timelines = new AnswerTimeline(history, opening, new TimelineWords(words()), everywhere);
        changes = new AnswerChanges(cases, history, JSON);
    }

    static FieldWords words() {
        return new FieldWords(Law.shipped(), messages(), new Times(messages(), Clock.systemUTC()));
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/web", "i18n/accident", "i18n/answers");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Asker as(Role role) {
        return Asker.of(new Actor("reader", role, role == Role.PROVINCIAL ? "75" : null));
    }

    CaseView ask(ShowCase question, Role role) {
        return inVietnamese(() -> cases.answer(question, as(role)));
    }

    Timeline ask(ShowTimeline question, Role role) {
        return inVietnamese(() -> timelines.answer(question, as(role)));
    }

    Changes ask(ShowChanges question) {
        return inVietnamese(() -> changes.answer(question, as(Role.AUDITOR)));
    }

    static <T> T inVietnamese(java.util.function.Supplier<T> answer) {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        try {
            return answer.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    public void close() {
        models.close();
    }
}
