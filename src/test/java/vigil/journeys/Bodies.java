package vigil.journeys;

/** Bodies of commands that several journeys send. */
public final class Bodies {

    private Bodies() {}

    /** A fatal accident of an invented enterprise. */
    public static String fatalAccident(String province, String occurred, String received) {
        return """
                {"provinceCode":"%s","occurred":{"at":"%s","precision":"about"},"place":"Xưởng giả định",
                 "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"%s"}}"""
                .formatted(province, occurred, received);
    }
}
