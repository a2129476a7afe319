package vigil.law;

/** The condition of a victim as the declaration's table asks for it (Decree 39/2016/NĐ-CP, App. III). */
public enum Condition {
    DEAD,
    SEVERE,
    LIGHT,
    MISSING
}
