package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vigil.testing.pages.PageReader.says;
import static vigil.testing.pages.PageReader.saysNothingOf;
import static vigil.testing.pages.PageReader.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.documents.scanner.ScannerInTests;
import vigil.documents.scanner.VirusScanner;
import vigil.eventlog.EventHistory;
import vigil.journeys.Bodies;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.pages.PageReader;

/** A whole office whose uploads go past a virus scanner over TCP: what it lets through, what it finds, and how it is missed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScannedUploadsTest extends RunningOffice {

    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);
    private static final int LONGEST = 3_000_000;
    private static final byte[] INFECTED = ("biên bản " + ScannerInTests.EICAR).getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLEAN = "Biên bản khám nghiệm hiện trường.".getBytes(StandardCharsets.UTF_8);

    private static final String BODY = """
            {"provinceCode":"75","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Cơ sở Giả Định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}""";

    private static ScannerInTests scanner = started(0);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private EventHistory history;

    @Autowired
    private VirusScanner used;

    private PageReader pages;
    private String number = "";

    private static ScannerInTests started(int port) {
        try {
            return new ScannerInTests(LONGEST, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void behindAScanner(DynamicPropertyRegistry properties) {
        properties.add("vigil.evidence.scanner.host", () -> "127.0.0.1");
        properties.add("vigil.evidence.scanner.port", () -> String.valueOf(scanner.settings().port()));
        properties.add("vigil.evidence.scanner.connect", () -> "500ms");
        properties.add("vigil.evidence.scanner.answer", () -> "5s");
    }

    @BeforeAll
    void aCase() {
        pages = new PageReader(context);
        clock.set("2026-03-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", BODY)
                .expect(201)
                .field("number");
    }

    @AfterAll
    static void close() throws IOException {
        scanner.close();
    }

    @Test
    @Order(1)
    void a_clean_file_is_read_by_the_scanner_to_its_last_byte_and_kept() {
        String fileId = as("officer").upload(number, "biên bản.txt", CLEAN).expect(201).field("fileId");
        assertThat(scanner.bytes()).isEqualTo(CLEAN.length);
        as("officer").command(number, "attach-file", "{\"fileId\":\"" + fileId + "\",\"kind\":\"a\"}").expect(200);
        assertThat(used.state()).isEqualTo(VirusScanner.State.READY);
        says(pages.read(LEADER, get("/evidence")), "Trình quét vi-rút đang hoạt động");
        saysNothingOf(pages.read(OFFICER, get("/accidents/" + number + "/files")), "chưa nối với trình quét");
    }

    @Test
    @Order(2)
    void what_the_scanner_finds_is_refused_by_name_recorded_and_not_kept() {
        long kept = attached();
        Reply refused = as("officer").upload(number, "biên bản.txt", INFECTED).expect(422);
        assertThat(refused.json().at("/errors/0/field").stringValue()).isEqualTo("file");
        assertThat(refused.json().at("/errors/0/reason").stringValue()).isEqualTo("infected");
        assertThat(refused.text()).contains("Eicar-Test-Signature").doesNotContain("fileId");
        says(chosen(INFECTED, 422), "Eicar-Test-Signature", "name=\"file\"");
        assertThat(attached()).isEqualTo(kept);
        assertThat(history.after(-1, 10_000)).filteredOn(recorded -> recorded.event() instanceof UploadRefused).hasSize(2);
        says(pages.read(LEADER, get("/evidence")), "Eicar-Test-Signature");
    }

    @Test
    @Order(3)
    void while_the_scanner_is_gone_no_file_is_kept_and_all_else_goes_on() throws IOException {
        int port = scanner.settings().port();
        scanner.close();
        Reply refused = as("officer").upload(number, "biên bản.txt", CLEAN).expect(503);
        assertThat(refused.json().path("type").stringValue()).isEqualTo("urn:vigil:scanner-unreachable");
        assertThat(refused.http().headers().firstValue("Retry-After")).isPresent();
        says(chosen(CLEAN, 503), "Trình quét vi-rút không trả lời", "Tệp chưa được lưu");
        says(pages.read(LEADER, get("/evidence")), "tạm thời không nhận tệp nào");
        as("officer").command(number, "add-note", "{\"text\":\"Vẫn làm việc.\"}").expect(200);

        scanner = started(port);
        as("officer").upload(number, "biên bản.txt", CLEAN).expect(201);
    }

    @Test
    @Order(4)
    void a_file_longer_than_the_scanner_takes_gets_no_verdict_and_is_not_kept() {
        as("officer").upload(number, "dài.txt", "dài ".repeat(LONGEST / 4).getBytes(StandardCharsets.UTF_8)).expect(503);
    }

    /** What the page says when a file is chosen on it. */
    private String chosen(byte[] bytes, int status) {
        MockMultipartFile file = new MockMultipartFile("file", "biên bản.txt", "text/plain", bytes);
        MvcTestResult page = pages.ask(OFFICER, multipart("/accidents/" + number + "/files").file(file).with(csrf()));
        assertThat(page).hasStatus(status);
        return text(page);
    }

    private long attached() {
        return history.stream(number).stream()
                .filter(recorded -> recorded.event() instanceof FileAttached)
                .count();
    }
}
