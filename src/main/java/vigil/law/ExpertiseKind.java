package vigil.law;

/** Expertise that turns the limit of the investigation into 60 days (Law 84/2015/QH13, Art. 35(6)). */
public enum ExpertiseKind {
    TECHNICAL,
    FORENSIC
}
