package vigil.retention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vigil.testing.Caller;

/** A fatal accident of March 2024, told until it is closed, as briefly as the closing checklist allows. */
public final class FatalCase {

    private final Function<String, Caller> as;
    private final String number;
    private final List<String> files = new ArrayList<>();

    private FatalCase(Function<String, Caller> as, String number) {
        this.as = as;
        this.number = number;
    }

    /** A case with six files; the clock must stand at 09:00 on 1 March 2024. */
    public static FatalCase toldAndClosed(Function<String, Caller> as) {
        String number = as.apply("officer").post("/api/accidents", """
                {"provinceCode":"75","occurred":{"at":"2024-03-01T07:10:00+07:00","precision":"about"},"place":"Xưởng giả định",
                 "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2024-03-01T07:30:00+07:00"}}""")
                .expect(201)
                .field("number");
        FatalCase told = new FatalCase(as, number);
        told.family();
        told.investigation();
        told.give("officer", "request-closure", "{}");
        told.give("leader", "approve-closure", "{}");
        return told;
    }

    public String number() {
        return number;
    }

    /** Ids of the files, in the order of attaching. */
    public List<String> files() {
        return files;
    }

    private void family() {
        give("officer", "add-victim", """
                {"person":{"name":"Nạn nhân giả định","birthYear":1990,"sex":"female"},"occupation":"công nhân","employment":"contract",
                 "condition":"dead"}""");
        give("officer", "add-relative", "{\"victimId\":\"v1\",\"person\":{\"name\":\"Thân nhân giả định\"},\"relation\":\"chồng\"}");
        give("officer", "confirm-identity", "{\"victimId\":\"v1\",\"basis\":\"Căn cước\",\"at\":\"2024-03-01T08:00:00+07:00\"}");
        give("officer", "record-death-notified", """
                {"victimId":"v1","relativeId":"r1","at":"2024-03-01T08:10:00+07:00","by":"Cán bộ"}""");
        give("officer", "draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Kính gửi gia đình\"}");
        give("officer2", "check-letter", "{\"letterId\":\"l1\"}");
        give("leader", "sign-letter", "{\"letterId\":\"l1\"}");
        give("officer", "send-letter", "{\"letterId\":\"l1\",\"channel\":\"bưu điện\",\"at\":\"2024-03-01T08:30:00+07:00\"}");
        give("officer", "record-delivery", "{\"letterId\":\"l1\",\"at\":\"2024-03-01T08:40:00+07:00\"}");
    }

    private void investigation() {
        give("province-75", "open-investigation", """
                {"level":"province","decision":{"symbol":"01/QĐ","date":"2024-03-01"},"head":"Trưởng đoàn","members":["Thành viên"]}""");
        give("province-75", "confirm-victims", "{}");
        give("province-75", "record-findings", """
                {"occupational":"yes","mainCause":1,"injuringFactor":"thiết bị chịu áp lực","course":"Nồi hơi nổ"}""");
        give("province-75", "hold-announcement", "{\"at\":\"2024-03-01T08:50:00+07:00\",\"place\":\"Trụ sở\"}");
        List.of("b", "c", "d", "e", "g", "h").forEach(this::attach);
        give("province-75", "publish-minutes", "{\"at\":\"2024-03-01T09:00:00+07:00\"}");
        give("province-75", "send-minutes", "{\"at\":\"2024-03-01T09:00:00+07:00\",\"to\":[\"Bộ\"]}");
    }

    private void attach(String kind) {
        byte[] bytes = ("tài liệu " + kind + " ").repeat(300).getBytes(StandardCharsets.UTF_8);
        String fileId = as.apply("province-75").upload(number, kind + ".txt", bytes).expect(201).field("fileId");
        give("province-75", "attach-file", "{\"fileId\":\"%s\",\"kind\":\"%s\",\"victimId\":\"v1\"}".formatted(fileId, kind));
        files.add(fileId);
    }

    private void give(String account, String command, String body) {
        as.apply(account).command(number, command, body).expect(200);
    }
}
