package vigil.fuzz;

import vigil.testing.Caller;

/** Cases to try things on: with a victim, a relative, a draft and a file, so that most paths lead somewhere. */
final class Cases {

    private Cases() {}

    static String open(Caller officer, String province, Things things) {
        String number = officer.post("/api/accidents", report(province)).expect(201).field("number");
        officer.command(number, "add-victim", """
                {"person":{"name":"Người Giả Định","birthYear":1990,"sex":"male"},"occupation":"thợ","employment":"contract",
                 "condition":"dead"}""").expect(200);
        officer.command(number, "add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Giả"},"relation":"mẹ"}""").expect(200);
        officer.command(number, "draft-paper", "{\"kind\":\"official-letter\"}").expect(200);
        String file = officer.upload(number, "ghi chú.txt", "ảnh".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201).field("fileId");
        var view = officer.get("/api/accidents/" + number).expect(200);
        things.learnFrom(view.json());
        things.learn("number", number);
        things.learn("fileId", file);
        things.version(number, Long.parseLong(view.etag().replace("\"", "")));
        String person = view.field("/victims/0/personId");
        things.version(person, Long.parseLong(officer.get("/api/people/" + person).expect(200).etag().replace("\"", "")));
        return number;
    }

    private static String report(String province) {
        return """
                {"provinceCode":"%s","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng giả định",
                 "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}"""
                .formatted(province);
    }
}
