package vigil.reports.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.testing.RunningOffice;

/** Files of reports at the door of a running office: a bad one is answered with its faults and leaves no trace in the log. */
@TestPropertySource(properties = "vigil.uploaded-reports=an office of its own, to which nobody else reports")
class UploadedReportsTest extends RunningOffice {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_kind_of_bad_file_is_reported_and_writes_nothing() throws Exception {
        clock.set("2023-07-04T09:00:00+07:00");
        long before = head();
        for (var bad : badFiles().entrySet()) {
            HttpResponse<String> answer = upload(Files.readAllBytes(bad.getValue()));
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("application/problem+json"));
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.at("/type").stringValue()).isEqualTo("urn:vigil:file-not-taken-in");
            JsonNode fault = problem.at("/faults/0");
            String cell = fault.at("/row").asInt() + fault.at("/column").stringValue();
            assertThat(cell + " " + fault.at("/reason").stringValue()).isEqualTo(bad.getKey());
            assertThat(fault.at("/message").stringValue()).as(bad.getKey()).isNotBlank();
        }
        assertThat(head()).as("the log").isEqualTo(before);
        assertThat(as("officer").get("/api/reports?year=2023").expect(200).json().at("/reports")).isEmpty();
    }

    @Test
    void a_good_file_is_one_commit_and_a_second_time_a_conflict() throws Exception {
        clock.set("2023-07-04T09:00:00+07:00");
        byte[] good = Files.readAllBytes(MadeFiles.workbook(MadeFiles.GOOD));
        HttpResponse<String> taken = upload(good);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(JSON.readTree(taken.body()).at("/reports/0").stringValue()).isEqualTo("xii-2023-h1-3600000001");
        long after = head();
        assertThat(upload(good).statusCode()).isBetween(409, 422);
        assertThat(head()).isEqualTo(after);
    }

    /** By cell and reason of the first fault. */
    private static Map<String, Path> badFiles() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("2B merged", MadeFiles.workbook(
                MadeFiles.GOOD, book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 1, 1))));
        files.put("2J formula", MadeFiles.workbook(
                MadeFiles.GOOD, book -> book.getSheetAt(0).getRow(1).getCell(9).setCellFormula("1+1")));
        files.put("0 wrong-sheet", MadeFiles.workbook(MadeFiles.GOOD, book -> book.setSheetName(0, "Sheet1")));
        files.put("0 too-many-rows", MadeFiles.zipped(out -> {
            MadeFiles.write(out, "<worksheet><sheetData>" + MadeFiles.heading());
            IntStream.rangeClosed(2, 1_000_000).forEach(row -> MadeFiles.write(
                    out, "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"I%d\"><v>1</v></c></row>"
                            .formatted(row, row, 3_600_000_000L + row, row)));
            MadeFiles.write(out, "</sheetData></worksheet>");
        }));
        files.put("0 swells", MadeFiles.zipped(out -> {
            MadeFiles.write(out, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
            String air = " ".repeat(1 << 20);
            IntStream.range(0, 200).forEach(_ -> MadeFiles.write(out, air));
            MadeFiles.write(out, "</t></is></c></row></sheetData></worksheet>");
        }));
        files.put("0 macros", MadeFiles.workbook(MadeFiles.GOOD, UploadedReportsTest::withMacro));
        files.put("0 old-office", MadeFiles.bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}));
        files.put("2B old-letters", MadeFiles.workbook(named("C«ng ty TNHH Gç B×nh Minh")));
        files.put("0 mixed-letters", MadeFiles.bytes(mixed()));
        return files;
    }

    private static void withMacro(XSSFWorkbook book) {
        try {
            book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 by its mark, with a letter of VNI in it. */
    private static byte[] mixed() {
        byte[] text = ("\uFEFF" + String.join(",", Columns.HEADINGS)).getBytes(StandardCharsets.UTF_8);
        byte[] spoilt = Arrays.copyOf(text, text.length + 1);
        spoilt[text.length] = (byte) 0xF4;
        return spoilt;
    }

    private static List<List<String>> named(String name) {
        List<String> first = new ArrayList<>(MadeFiles.GOOD.getFirst());
        first.set(1, name);
        return List.of(first, MadeFiles.GOOD.get(1));
    }

    private long head() {
        return as("auditor").get("/api/log/head").expect(200).json().at("/position").asLong();
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        String boundary = "a-boundary-of-reports";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        StringBuilder head = new StringBuilder();
        Map.of("year", "2023", "half", "1", "receivedOn", "2023-07-03")
                .forEach((name, value) -> head.append(part).append('"' + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append(part).append("\"file\"; filename=\"phu-luc.xlsx\"\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String basic = Base64.getEncoder().encodeToString("officer:demo".getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base() + "/api/reports/uploads"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
