package io.github.interplayrx.internal.recognition;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The code systems that are known, under one short name each. */
public final class CodeSystem {
    /** The system of NDC, the codes of packages in the United States. */
    public static final String NDC = "ndc";

    /** The system of RxNorm. */
    public static final String RXNORM = "rxnorm";

    /** The system of ATC. */
    public static final String ATC = "atc";

    /** The system of SNOMED CT. */
    public static final String SNOMED = "snomed";

    /** The system of the NHS dictionary of medicines and devices. */
    public static final String DMD = "dm+d";

    private static final String OID = "urn:oid:";

    /** Systems of which the library knows codes itself. */
    private static final Set<String> BUNDLED = Set.of(RXNORM, "unii", "interplay");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(RXNORM, RXNORM),
            Map.entry("www.nlm.nih.gov/research/umls/rxnorm", RXNORM),
            Map.entry("2.16.840.1.113883.6.88", RXNORM),
            Map.entry("rxcui", RXNORM),
            Map.entry(ATC, ATC),
            Map.entry("www.whocc.no/atc", ATC),
            Map.entry("2.16.840.1.113883.6.73", ATC),
            Map.entry("unii", "unii"),
            Map.entry("fdasis.nlm.nih.gov", "unii"),
            Map.entry("2.16.840.1.113883.4.9", "unii"),
            Map.entry("interplay", "interplay"),
            Map.entry(NDC, NDC),
            Map.entry("hl7.org/fhir/sid/ndc", NDC),
            Map.entry("2.16.840.1.113883.6.69", NDC),
            Map.entry(SNOMED, SNOMED),
            Map.entry("snomedct", SNOMED),
            Map.entry("sct", SNOMED),
            Map.entry("snomed.info/sct", SNOMED),
            Map.entry("2.16.840.1.113883.6.96", SNOMED),
            Map.entry(DMD, DMD),
            Map.entry("dmd", DMD),
            Map.entry("dmd.nhs.uk", DMD));

    private CodeSystem() {}

    /**
     * The short name of a system.
     *
     * @param written a short name, a FHIR URI or an OID
     * @return its short name; of a system that is not known, what was written without its scheme
     */
    public static String name(String written) {
        String bare = bare(withoutVersion(written.strip().toLowerCase(Locale.ROOT)));
        // An edition of SNOMED CT stands behind its address.
        return bare.startsWith("snomed.info/sct/") ? SNOMED : NAMES.getOrDefault(bare, bare);
    }

    static boolean isBundled(String name) {
        return BUNDLED.contains(name);
    }

    static boolean isKnown(String name) {
        return NAMES.containsKey(name);
    }

    private static String bare(String system) {
        if (system.startsWith(OID)) {
            return system.substring(OID.length());
        }
        int scheme = system.indexOf("://");
        String host = system.startsWith("http") && scheme > 0 ? system.substring(scheme + 3) : system;
        return host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
    }

    /** A FHIR URI may name its version after a bar. */
    private static String withoutVersion(String system) {
        int bar = system.indexOf('|');
        return bar < 0 ? system : system.substring(0, bar).strip();
    }

    /**
     * The form in which two spellings of one code are equal.
     *
     * @param name short name of its system
     * @param code the code as written
     * @return the code; an NDC that cannot be brought to eleven digits stays as it is
     */
    public static String value(String name, String code) {
        String stripped = code.strip();
        return switch (name) {
            case NDC -> Ndc.elevenDigits(stripped).orElse(stripped);
            case "interplay" -> stripped.toLowerCase(Locale.ROOT);
            default -> stripped.toUpperCase(Locale.ROOT);
        };
    }
}
