package vigil.law;

import vigil.kernel.Coded;

/** The letters of the accident file (Decree 39/2016/NĐ-CP, Art. 16(1)); the Vietnamese list has no f and no j. */
public enum FileLetter implements Coded {
    /** Biên bản khám nghiệm hiện trường. */
    A("a"),
    /** Sơ đồ hiện trường. */
    B("b"),
    /** Ảnh hiện trường, ảnh nạn nhân. */
    C("c"),
    /** Biên bản khám nghiệm tử thi hoặc thương tích. */
    D("d"),
    /** Biên bản giám định kỹ thuật, pháp y. */
    DD("đ"),
    /** Biên bản lấy lời khai. */
    E("e"),
    /** Biên bản điều tra. */
    G("g"),
    /** Biên bản cuộc họp công bố. */
    H("h"),
    /** Giấy chứng thương. */
    I("i"),
    /** Giấy ra viện. */
    K("k"),
    /** Anything else worth keeping. */
    OTHER("other");

    private final String code;

    FileLetter(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
