package vigil.testing;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vigil.alarms.ladder.Ladder;
import vigil.alarms.ladder.NearnessByLadder;
import vigil.commands.Scope;
import vigil.duties.Nearness;
import vigil.kernel.Query;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.security.Rights;
import vigil.vault.FactWords;
import vigil.vault.Vault;

/** The rooms that read many cases, over a told log at a fixed time; their own beans, wired as the server wires them. */
public final class ReadingRooms implements Questions, AutoCloseable {

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final AutoCloseable afterwards;

    public ReadingRooms(ToldCases log, String now) {
        this(new FoldedReadModels(log), now);
    }

    /** Over read models that somebody else has filled; they are closed with the rooms. */
    public <M extends ReadModels & AutoCloseable> ReadingRooms(M models, String now) {
        afterwards = models;
        Clock clock = Clock.fixed(ToldCases.at(now).toInstant(), VietNam.ZONE);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/accident", "i18n/answers", "i18n/publications");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Law.class, Law::load);
        rooms.registerBean(Rights.class, Rights::new);
        rooms.registerBean(Scope.class, () -> (stream, by, attempt) -> {});
        rooms.registerBean(ReadModels.class, () -> models);
        rooms.registerBean(Nearness.class, () -> new NearnessByLadder(Ladder.load()));
        rooms.registerBean(Questions.class, () -> this);
        rooms.registerBean(Vault.class, SealedInTests::new);
        rooms.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        rooms.register(Rooms.class, FactWords.class);
        rooms.refresh();
    }

    @Configuration
    @ComponentScan(
            basePackages = {
                "vigil.register", "vigil.duties", "vigil.figures", "vigil.reports.fold", "vigil.reports.answer",
                "vigil.syntheses.fold", "vigil.syntheses.answer", "vigil.publications.fold", "vigil.publications.answer"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vigil\\..*\\.web\\..*"))
    static class Rooms {}

    @Override
    public <A> A ask(Query<A> query, Asker asker) {
        return inVietnamese(() -> answer(query, asker));
    }

    @SuppressWarnings("unchecked") // found by the type of its question
    private <A> A answer(Query<A> query, Asker asker) {
        Map<String, Responder> responders = rooms.getBeansOfType(Responder.class);
        Responder<Query<A>, A> responder = (Responder<Query<A>, A>) responders.values().stream()
                .filter(one -> one.question() == query.getClass())
                .findFirst()
                .orElseThrow();
        return responder.answer(query, asker);
    }

    private static <T> T inVietnamese(Supplier<T> answer) {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        try {
            return answer.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    public void close() {
        rooms.close();
        try {
            afterwards.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
