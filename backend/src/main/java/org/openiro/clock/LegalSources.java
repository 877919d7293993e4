package org.openiro.clock;

/** Citations as the rules give them; they name the source and quote none of its text. */
final class LegalSources {

    static final String CPPCR =
            "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation ";
    static final String ADOPTION_REVIEWS = "Adoption Agencies Regulations 2005 (SI 2005/389), regulation 36";
    static final String SECURE_REVIEWS =
            "Children (Secure Accommodation) Regulations 1991 (SI 1991/1505), regulation 15";
    static final String FIRST_IRO = "Children Act 1989, section 25A";
    static final String NEXT_IRO = "Children Act 1989, section 25A(3)";
    static final String HANDBOOK = "IRO Handbook (Department for Children, Schools and Families, 2010)";
    static final String WEST_SUSSEX = "West Sussex IRO practice guidance";
    static final String HERTFORDSHIRE = "Hertfordshire procedures on the appointment of IROs (2023)";
    static final String BUCKINGHAMSHIRE = "Buckinghamshire IRO practice standards (2021)";
    static final String NIROMP = "NIROMP code of practice for the IRO service (2019),";
    static final String NAIRO = "NAIRO measures for the IRO service (2019)";
    static final String CORAM_VOICE =
            "Local practice, after the Coram Voice advocacy helpline's published service level";
    static final String OWN_DEFAULT = "Local practice; OpenIRO's default";

    private LegalSources() {}
}
