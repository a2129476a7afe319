package vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vigil.casefile.CaseView;
import vigil.casefile.Changes.Change;
import vigil.casefile.SealedText;
import vigil.web.Sentences;
import vigil.web.Times;
import vigil.web.Wording;

/** Two moments of a case are compared in words: every part of a case has them, in both languages. */
class ChangeWordsTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final ChangeWords words =
            new ChangeWords(new Wording(MESSAGES, new Sentences(MESSAGES)), new Times(MESSAGES, Clock.systemUTC()));

    @BeforeEach
    void in_vietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_part_of_a_case_has_words(String language) {
        SortedSet<String> names = new TreeSet<>();
        collect(CaseView.class, names, new HashSet<>());
        names.removeAll(Set.of("accepted", "completeTo", "lastRecordedAt", "trace", "version", "position"));
        assertThat(names).hasSizeGreaterThan(140);
        assertThat(names).filteredOn(name -> missing("change." + name, language) && missing("field." + name, language)).isEmpty();
    }

    @Test
    void codes_and_times_are_said_as_elsewhere() {
        assertThat(words.of(new Change("status", "open", "closed")))
                .isEqualTo(new ChangeWords.Said("Tình trạng", "Đang theo dõi", "Đã kết thúc", "status"));
        var moment = words.of(new Change("milestones.7.actual.at", null, "2025-10-20T10:00:00+07:00"));
        assertThat(moment.label()).isEqualTo("Các mốc › 7 › Thực tế › Thời điểm");
        assertThat(moment.before()).isNull();
        assertThat(moment.after()).contains("20/10/2025").contains("10:00");
        assertThat(words.of(new Change("victims.v2.condition", "severe", "dead")))
                .extracting(ChangeWords.Said::label, ChangeWords.Said::after)
                .containsExactly("Nạn nhân › v2 › Tình trạng", "Chết");
    }

    @Test
    void what_no_longer_has_a_place_keeps_its_name() {
        assertThat(words.of(new Change("former.thing", "a", "b")))
                .isEqualTo(new ChangeWords.Said("former › thing", "a", "b", "former.thing"));
    }

    private static boolean missing(String key, String language) {
        return MESSAGES.getMessage(key, null, null, Locale.of(language)) == null;
    }

    private static void collect(Class<?> record, Set<String> names, Set<Class<?>> seen) {
        if (record == SealedText.class || !seen.add(record)) return;
        for (RecordComponent component : record.getRecordComponents()) {
            names.add(component.getName());
            Class<?> type = element(component.getGenericType());
            if (type.isRecord() && type.getName().startsWith("vigil.")) collect(type, names, seen);
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/web", "i18n/accident", "i18n/register", "i18n/casefile", "i18n/papers", "i18n/answers");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
