package vigil.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.accounts.AccountCommand;
import vigil.commands.AccessRefused;
import vigil.commands.CommandDesk;
import vigil.commands.NotAllowed;
import vigil.commands.Numbering;
import vigil.commands.Order;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.fields.RecordReader;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.Role;
import vigil.kernel.CaseQuery;
import vigil.kernel.Command;
import vigil.kernel.Decider;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Query;
import vigil.kernel.Refused;
import vigil.questions.Asker;
import vigil.questions.GlassBroken;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.rights.RightsTable.Cell;
import vigil.security.SignedIn;
import vigil.testing.Filled;
import vigil.testing.RunningOffice;

/**
 * Walks every viewer through every command, every question and every endpoint that there is, found through the program itself, and
 * compares with the tables under {@code src/test/resources/rights}. What is new shows here; a person reads the table before it is
 * approved with {@code -Dvigil.approve=true}.
 */
@TestPropertySource(properties = "vigil.rights-table=an office of its own, in which nothing else happened")
class RightsTableTest extends RunningOffice {

    /** A version nobody has: whoever gets past rights and scope is stopped here, and nothing is recorded. */
    static final long STALE = 1_000_000;

    /** Words of the case that no answer to somebody outside may hold. */
    private static final String ENTERPRISE = "Xí nghiệp Đèn Lồng Xanh";

    /** Endpoints about a case that are made for those who cannot see it. */
    private static final Set<String> FOR_OUTSIDERS = Set.of("break-glass");

    /** What endpoints must be told before they look at anything else. */
    private static final Map<String, Map<String, String>> PARAMETERS =
            Map.of("/changes", Map.of("from", "0"), "/stream", Map.of("after", "0"),
                    "/documents/new", Map.of("kind", "official-letter"),
                    "/documents/proposal", Map.of("kind", "official-letter"),
                    "/documents/preview", Map.of("kind", "official-letter"));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private Questions questions;

    @Autowired
    private List<Decider<?, ?, ?>> deciders;

    @Autowired
    private List<Responder<?, ?>> responders;

    @Autowired
    private List<Numbering> numberings;

    @Autowired
    private EventHistory history;

    private MockMvcTester pages;
    private Samples samples;

    @BeforeAll
    void a_case_of_province_79_with_a_victim_and_a_file() {
        pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
        clock.set("2026-03-02T09:00:00+07:00");
        String number = as("officer").post("/api/accidents", Samples.report(ENTERPRISE)).expect(201).field("number");
        String victim =
                """
                {"person":{"name":"Người Giả Định","birthYear":1990,"sex":"male"},"occupation":"thợ","employment":"contract",
                 "condition":"dead"}""";
        as("officer").post("/api/accidents/" + number + "/add-victim", victim).expect(200);
        as("officer").post("/api/accidents/" + number + "/draft-paper", "{\"kind\":\"official-letter\"}").expect(200);
        String person = as("officer").get("/api/accidents/" + number).expect(200).field("/victims/0/personId");
        String file = as("officer").upload(number, "ảnh.txt", "ảnh".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201).field("fileId");
        samples = new Samples(number, person, file);
        statutoryReportsOfTheProvince();
        somebodyElseBreaksTheGlass();
    }

    /** So that there is an alarm, before anybody is asked about alarms. */
    private void somebodyElseBreaksTheGlass() {
        String reason = "{\"reason\":\"" + Samples.REASON + "\"}";
        as("province-75").post("/api/accidents/" + samples.number() + "/break-glass", reason).expect(200);
        await().until(() -> as("dpo").get("/api/alarms").text().contains(samples.number()));
        clock.pass(Duration.ofDays(1));
    }

    private void statutoryReportsOfTheProvince() {
        String none = "{\"cases\":0,\"fatalCases\":0,\"casesOfSeveral\":0,\"victims\":0,\"victimsOfOthers\":0,\"women\":0,"
                + "\"womenOfOthers\":0,\"dead\":0,\"deadOfOthers\":0,\"severe\":0,\"severeOfOthers\":0}";
        String report =
                """
                {"period":{"year":2025},"receivedOn":"2026-01-08","channel":"post","report":{
                 "reporter":{"taxCode":"3600000079","name":"%s","provinceCode":"79","type":2,"workers":9,"women":3,"payrollMillion":1},
                 "accidents":%s,"byCause":[],"byFactor":[],"byOccupation":[],"allowance":%s,
                 "losses":{"daysOff":0,"medical":0,"wages":0,"compensation":0,"property":0}}}"""
                        .formatted(ENTERPRISE, none, none);
        as("officer").post("/api/reports", report).expect(201);
        String synthesis = "{\"period\":{\"year\":2025},\"provinceCode\":\"79\",\"sentOn\":\"2026-01-20\",\"establishments\":[]}";
        as("officer").post("/api/syntheses", synthesis).expect(201);
        as("leader").post("/api/publications", "{\"period\":{\"year\":2025},\"mark\":\"p\"}").expect(201);
    }

    @Test
    void every_command_is_given_by_those_who_may_and_nobody_else() {
        RightsTable table = new RightsTable("Who may give which command on a case of province 79");
        for (Decider<?, ?, ?> decider : deciders) {
            Family.records(decider.commands()).forEach(type -> table.add(Names.of(type), viewer -> given(type, viewer)));
        }
        compare(table, "commands");
    }

    @Test
    void every_question_is_answered_to_those_who_may_ask_and_without_what_is_out_of_their_scope() {
        RightsTable table = new RightsTable("Who is answered which question about or around a case of province 79");
        for (Responder<?, ?> responder : responders) {
            Class<? extends Query<?>> type = responder.question();
            table.add(Names.of(type), viewer -> answered(type, viewer));
        }
        compare(table, "questions");
    }

    @Test
    void every_endpoint_is_open_to_those_who_may_use_it_and_hides_what_is_out_of_their_scope() {
        RightsTable table = new RightsTable("Who gets through which endpoint with a case of province 79");
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("vigil."))
                .forEach(entry -> rows(entry.getKey(), entry.getValue(), table));
        compare(table, "endpoints");
    }

    private void compare(RightsTable table, String name) {
        System.out.println("rights: " + table.size() + " " + name + " x " + Viewer.values().length + " viewers = "
                + table.cells() + " cells");
        assertThat(table.text()).isEqualTo(table.approved(name));
    }

    private Cell given(Class<? extends Command> type, Viewer viewer) {
        boolean opens = type == ReportAccident.class;
        Command command = opens ? RecordReader.read(new JsonMapper().readTree(Samples.report(ENTERPRISE)), type) : Filled.with(type);
        boolean isNew = numberings.stream().anyMatch(numbering -> numbering.opens(command));
        String stream = isNew ? null : samples.streamOf(type);
        boolean ofTheCase = !isNew && !AccountCommand.class.isAssignableFrom(type);
        return outcome(Names.of(type), viewer, ofTheCase, by -> desk.give(
                new Order(command, stream, by, isNew ? null : STALE, null, null)));
    }

    private Cell answered(Class<? extends Query<?>> type, Viewer viewer) {
        Query<?> query = samples.question(type);
        String[] answer = {""};
        Cell cell = outcome(
                Names.of(type),
                viewer,
                query instanceof CaseQuery<?>,
                by -> answer[0] = String.valueOf(questions.ask(query, Asker.of(by))));
        if (cell != Cell.YES || query instanceof CaseQuery<?>) return cell;
        String all = told(query, whoSeesAll(type));
        boolean tells = answer[0].contains(samples.number())
                || answer[0].contains(ENTERPRISE)
                || withoutPositions(answer[0]).equals(all)
                || IntStream.range(0, 3).anyMatch(_ -> told(query, viewer).equals(told(query, whoSeesAll(type))));
        return tells ? Cell.YES : Cell.WITHOUT;
    }

    /** Asked some times more: a checkpoint may have been made, or the log verified further, between two answers. */
    private String told(Query<?> query, Viewer viewer) {
        return withoutPositions(String.valueOf(questions.ask(query, Asker.of(viewer.actor(samples.number())))));
    }

    /** An auditor, or where auditors may not ask, who watches over personal data. */
    private static Viewer whoSeesAll(Class<?> question) {
        boolean auditors = List.of(question.getAnnotation(AllowedTo.class).value()).contains(Role.AUDITOR);
        return auditors ? Viewer.AUDITOR : Viewer.DATA_PROTECTION;
    }

    /** Asking moves the log on; what an answer says is the same when only that differs. */
    private static String withoutPositions(String answer) {
        return answer.replaceAll("(completeTo|upTo|toPosition|position|next|head|sha256)=[0-9a-f]+", "$1");
    }

    private interface Attempt {
        void as(Actor by);
    }

    /** What an attempt comes to; one at the case from outside its scope must be in the log. */
    private Cell outcome(String what, Viewer viewer, boolean ofTheCase, Attempt attempt) {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        Actor by = viewer.actor(samples.number());
        Cell cell;
        try {
            attempt.as(by);
            cell = Cell.YES;
        } catch (NotAllowed notAllowed) {
            cell = Cell.NO;
        } catch (StreamUnknown unknown) {
            cell = Cell.HIDDEN;
        } catch (Refused | vigil.fields.BadFields | vigil.commands.StaleVersion later) {
            cell = Cell.YES;
        }
        if (ofTheCase) check(what, viewer, cell, before);
        return cell;
    }

    private void check(String what, Viewer viewer, Cell cell, long before) {
        if (!viewer.isOutside()) {
            assertThat(cell).as(what + " as " + viewer.label()).isNotEqualTo(Cell.HIDDEN);
            return;
        }
        assertThat(cell).as(what + " as " + viewer.label()).isIn(Cell.NO, Cell.HIDDEN);
        if (cell == Cell.NO) return;
        assertThat(history.after(before, 100))
                .as("the attempt of " + viewer.label() + " at " + what)
                .anySatisfy(recorded -> {
                    assertThat(recorded.event()).isInstanceOf(AccessRefused.class);
                    assertThat(recorded.by()).isEqualTo(viewer.label());
                });
    }

    private void rows(RequestMappingInfo info, HandlerMethod method, RightsTable table) {
        var methods = info.getMethodsCondition().getMethods();
        String verb = methods.isEmpty() ? "GET" : methods.iterator().next().name();
        boolean streams = !info.getProducesCondition().isEmpty() && info.getProducesCondition().toString().contains("event-stream");
        for (String pattern : info.getPatternValues()) {
            table.add(verb + " " + pattern + (streams ? " (stream)" : ""), viewer -> reached(verb, pattern, streams, viewer));
        }
    }

    private Cell reached(String verb, String pattern, boolean streams, Viewer viewer) {
        clock.pass(Duration.ofMinutes(2));
        long before = history.head();
        Actor by = viewer.actor(samples.number());
        var asked = samples.asking(verb, samples.path(pattern))
                .with(authentication(SignedIn.as(by)))
                .with(csrf())
                .accept(streams ? MediaType.TEXT_EVENT_STREAM : MediaType.ALL);
        PARAMETERS.forEach((end, parameters) -> {
            if (pattern.endsWith(end)) parameters.forEach(asked::param);
        });
        int status = pages.perform(asked).getResponse().getStatus();
        assertThat(status).as(verb + " " + pattern + " as " + viewer.label()).isLessThan(500);
        Cell cell = status == 403 ? Cell.NO : status == 404 ? Cell.HIDDEN : Cell.YES;
        boolean ofTheCase = pattern.matches(".*\\{(number|personId|fileId)}.*")
                && FOR_OUTSIDERS.stream().noneMatch(pattern::endsWith);
        if (ofTheCase) check(verb + " " + pattern, viewer, cell, before);
        if (verb.equals("POST") && pattern.matches(".*glass")) broken(cell, viewer, before);
        return cell;
    }

    /** Whoever may break the glass has broken it if the case is hidden from them; it is whole again for what is asked next. */
    private void broken(Cell cell, Viewer viewer, long before) {
        assertThat(history.after(before, 100).stream().anyMatch(recorded -> recorded.event() instanceof GlassBroken))
                .as("the glass is broken as " + viewer.label())
                .isEqualTo(cell == Cell.YES && viewer.isOutside());
        clock.pass(Duration.ofDays(1));
    }
}
