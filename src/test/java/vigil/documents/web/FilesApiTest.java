package vigil.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.Option;
import vigil.commands.Order;
import vigil.commands.StreamUnknown;
import vigil.desk.web.ActorFromHeader;
import vigil.documents.CheckedFile;
import vigil.documents.Evidence;
import vigil.documents.EvidenceDatabase;
import vigil.documents.EvidenceSettings;
import vigil.documents.ReadFile;
import vigil.documents.UploadFault;
import vigil.documents.UploadRefused;
import vigil.documents.intake.ContentCheck;
import vigil.documents.EvidenceIntake;
import vigil.documents.intake.CheckedIntake;
import vigil.documents.scanner.Clamd;
import vigil.documents.scanner.ScannerInTests;
import vigil.kernel.Actor;
import vigil.kernel.Query;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.web.problems.ProblemsInTests;

/** Files over HTTP: there and back, within rights, never shown in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesApiTest {

    private static final String FILES = "/api/accidents/79-2026-0001/files";

    private static final String WINDOWS = "MZ\u0090\0\3\0\0\0\4\0\0\0";

    private final EvidenceDatabase kept = new EvidenceDatabase();
    private final Evidence evidence = kept.evidence();
    private final Offer desk = new Offer();
    private final ScannerInTests scanner = new ScannerInTests(20_000_000);
    private final EvidenceSettings settings = new EvidenceSettings(
            Set.of(),
            scanner.settings(),
            new EvidenceSettings.Recheck(Duration.ZERO, Duration.ZERO, 1, 1),
            Duration.ofHours(24));
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EventStore log = EmbeddedEventStore.builder().storageEngine(engine).build();
    private final EvidenceIntake intake =
            new CheckedIntake(new ContentCheck(settings), new Clamd(scanner.settings()), evidence, log);
    private final MockMvcTester http = tester(intake);

    FilesApiTest() throws IOException {}

    @AfterAll
    void close() throws IOException {
        scanner.close();
        kept.close();
    }

    @Test
    void ten_megabytes_go_in_and_come_out_as_an_attachment() throws Exception {
        byte[] bytes = new byte[10_000_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy(pdf(), 0, bytes, 0, pdf().length);
        MvcTestResult uploaded = upload(bytes);
        assertThat(uploaded).hasStatus(201);
        String fileId = new JsonMapper()
                .readTree(uploaded.getResponse().getContentAsString()).path("fileId").stringValue();

        MvcTestResult read = http.get().uri(FILES + "/" + fileId).exchange();

        assertThat(uploaded).hasHeader("Location", FILES + "/" + fileId);
        assertThat(read).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Length", "10000000")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + fileId + ".pdf\"");
        assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    }

    @Test
    void what_a_file_is_does_not_depend_on_its_name() {
        assertThat(upload(pdf())).bodyJson().extractingPath("$.contentType").isEqualTo("application/pdf");
        MvcTestResult other = upload("ảnh.jpg", pdf());
        assertProblem(other, 422, "urn:vigil:content-not-accepted");
        assertThat(other).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
        assertThat(other).bodyJson().extractingPath("$.errors[0].reason").isEqualTo("content-is-other");
        assertThat(refused()).isEmpty();
    }

    @Test
    void what_harms_is_not_kept_but_recorded() {
        long before = kept.files();
        MvcTestResult infected = upload("biên bản.txt", ("chữ " + ScannerInTests.EICAR).getBytes(StandardCharsets.UTF_8));
        MvcTestResult program = upload(null, WINDOWS.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(infected).bodyJson().extractingPath("$.errors[0].reason").isEqualTo("infected");
        assertThat(program).bodyJson().extractingPath("$.errors[0].reason").isEqualTo("is-a-program");
        assertThat(refused()).extracting(UploadRefused::fault)
                .containsExactly(UploadFault.INFECTED, UploadFault.IS_A_PROGRAM);
        assertThat(refused().getFirst().finding()).isEqualTo("Eicar-Test-Signature");
        assertThat(kept.files()).isEqualTo(before);
    }

    @Test
    void without_the_scanners_verdict_nothing_is_kept() throws IOException {
        long before = kept.files();
        ScannerInTests gone = new ScannerInTests(1);
        gone.close();
        MockMvcTester without = tester(new CheckedIntake(new ContentCheck(settings), new Clamd(gone.settings()), evidence, log));

        MvcTestResult result = without.perform(multipart(HttpMethod.POST, FILES).file(new MockMultipartFile("file", pdf())));

        assertProblem(result, 503, "urn:vigil:scanner-unreachable");
        assertThat(result).hasHeader("Retry-After", "5");
        assertThat(kept.files()).isEqualTo(before);
    }

    @Test
    void nothing_in_nothing_and_an_unknown_file_are_problems() {
        assertProblem(upload(new byte[0]), 400, "urn:vigil:malformed");
        assertProblem(http.perform(multipart(FILES)),
                400, "urn:vigil:malformed");
        assertProblem(http.get().uri(FILES + "/no-such-file").exchange(), 404, "urn:vigil:not-found");
    }

    @Test
    void whoever_may_not_attach_may_not_upload() {
        desk.offered = List.of();
        assertProblem(upload(new byte[] {1}), 403, "urn:vigil:not-allowed");
        desk.offered = List.of(new Option(AttachFile.class, AccidentRule.CASE_MUST_BE_OPEN.broken()));
        assertProblem(upload(new byte[] {1}), 409, "urn:vigil:refusal:case-must-be-open");
        desk.offered = null;
        assertProblem(upload(new byte[] {1}), 404, "urn:vigil:not-found");
        desk.offered = List.of(new Option(AttachFile.class, null));
    }

    private MockMvcTester tester(EvidenceIntake in) {
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(new FilesApi(in, desk, new FileQuestions()))
                .setControllerAdvice(ProblemsInTests.advice())
                .setCustomArgumentResolvers(new ActorFromHeader())
                .build());
    }

    private List<UploadRefused> refused() {
        return engine.readEvents(null, false).map(event -> (UploadRefused) event.getPayload()).toList();
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(byte[] bytes) {
        return upload(null, bytes);
    }

    private MvcTestResult upload(@Nullable String name, byte[] bytes) {
        MockMultipartFile file = new MockMultipartFile("file", name, "application/octet-stream", bytes);
        return http.perform(
                multipart(HttpMethod.POST, FILES)
                        .file(file));
    }

    private static void assertProblem(MvcTestResult result, int status, String type) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo(type);
    }

    /** A desk that offers what the test says; {@code null} stands for an unknown case. */
    private static final class Offer implements CommandDesk {

        private @Nullable List<Option> offered = List.of(new Option(AttachFile.class, (Refused) null));

        @Override
        public Answer give(Order order) {
            throw new UnsupportedOperationException("uploading gives no command");
        }

        @Override
        public List<Option> options(String stream, Actor by) {
            if (offered == null) throw new StreamUnknown(stream);
            return offered;
        }
    }

    private final class FileQuestions implements Questions {
        @Override
        @SuppressWarnings("unchecked")
        public <A> A ask(Query<A> query, Asker asker) {
            ReadFile read = (ReadFile) query;
            assertThat(asker.by().role()).isEqualTo(Role.OFFICER);
            return (A) evidence.find(read.number(), read.fileId())
                    .map(file -> new CheckedFile(file, file.sha256(), evidence))
                    .orElseThrow(() -> new StreamUnknown(read.fileId()));
        }
    }
}
