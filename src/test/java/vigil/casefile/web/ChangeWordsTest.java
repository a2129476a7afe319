package vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vigil.casefile.CaseView;
import vigil.casefile.Changes.Change;
import vigil.casefile.SealedText;
import vigil.casefile.words.FieldWords;
import vigil.casefile.words.FieldWords.Days;
import vigil.law.Law;
import vigil.web.Times;

/** Two moments of a case are compared in words: every part of a case has them, in both languages. */
class ChangeWordsTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private static final Times TIMES = new Times(MESSAGES, Clock.systemUTC());

    /** An accident before the units were merged, spoken of after it. */
    private static final Days DAYS = new Days(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 2));

    private final ChangeWords words = new ChangeWords(new FieldWords(Law.shipped(), MESSAGES, TIMES), TIMES);

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
        assertThat(words.of(new Change("status", "open", "closed"), DAYS, Precisions.NONE))
                .isEqualTo(new ChangeWords.Said("Tình trạng", "Đang theo dõi", "Đã kết thúc", "status"));
        var moment = words.of(new Change("milestones.7.actual.at", null, "2025-10-20T10:00:00+07:00"), DAYS, Precisions.NONE);
        assertThat(moment.label()).isEqualTo("Các mốc › 7 › Thực tế › Thời điểm");
        assertThat(moment.before()).isNull();
        assertThat(moment.after()).contains("20/10/2025").contains("10:00");
        assertThat(words.of(new Change("victims.v2.condition", "severe", "dead"), DAYS, Precisions.NONE))
                .extracting(ChangeWords.Said::label, ChangeWords.Said::after)
                .containsExactly("Nạn nhân › v2 › Tình trạng", "Chết");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "facts.injuringFactor|pressure|vi|Thiết bị chịu áp lực",
        "facts.injuringFactor|pressure|en|Pressure equipment",
        "facts.establishment.type|2|en|Limited liability company",
        "facts.provinceCode|15|vi|Yên Bái",
        "directives.d1.to.provinceCode|15|vi|Lào Cai",
        "victims.v1.injuries.1|0110|en|Wounds of the neck reaching larynx and oesophagus",
        "facts.sector|C.wood|vi|Chế biến gỗ",
        "closure.checklist.2.item|victims-confirmed|en|Confirm the list of victims",
        "lateEntries.1.command|add-victim|en|Add a victim",
        "files.f1.custody.1.to|officer2|en|account officer2",
        "assessment.severityBasis.reference|Luật 84/2015/QH13, Điều 35|en|Law 84/2015/QH13, Art. 35",
        "closure.holds.h1.reference|Luật sư, số 12|en|Luật sư, số 12"
    })
    void codes_places_and_accounts_are_said_in_words(String path, String value, String language, String said) {
        LocaleContextHolder.setLocale(Locale.of(language));
        assertThat(words.of(new Change(path, null, value), DAYS, Precisions.NONE).after()).isEqualTo(said);
    }

    @Test
    void no_hour_is_made_up_for_a_day() {
        Change day = new Change("facts.occurred.at", "2024-05-01T00:00+07:00", "2024-05-01T08:10+07:00");
        Precisions known = new Precisions(
                Map.of("facts.occurred.precision", new Change("facts.occurred.precision", "date", "about")), Map.of());
        assertThat(words.of(day, DAYS, known)).extracting(ChangeWords.Said::before, ChangeWords.Said::after)
                .containsExactly("ngày 01/05/2024", "khoảng 08:10 ngày 01/05/2024");
        Precisions unchanged = new Precisions(Map.of(), Map.of("facts.occurred.precision", "date"));
        assertThat(words.of(day, DAYS, unchanged).before()).isEqualTo("ngày 01/05/2024");
    }

    @Test
    void what_no_longer_has_a_place_keeps_its_name() {
        assertThat(words.of(new Change("former.thing", "a", "b"), DAYS, Precisions.NONE))
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
