package io.github.interplayrx.model;

/**
 * The way into the body. Effects are evaluated for systemic routes only.
 *
 * <p>Source: the clinical specification, edition 0.3, rules of use for effect tags.
 */
public enum Route {
    /** By mouth. The default. */
    ORAL(true, false),
    /** Under the tongue. */
    SUBLINGUAL(true, false),
    /** Through the cheek. */
    BUCCAL(true, false),
    /** Into the rectum. */
    RECTAL(true, false),
    /** Through the skin into the blood, as from a patch. */
    TRANSDERMAL(true, false),
    /** Into a vein. */
    INTRAVENOUS(true, true),
    /** Into a muscle. */
    INTRAMUSCULAR(true, true),
    /** Under the skin. */
    SUBCUTANEOUS(true, true),
    /** Into the cerebrospinal fluid. */
    INTRATHECAL(true, false),
    /** Into the epidural space. */
    EPIDURAL(true, false),
    /** Into the lung. */
    INHALED(true, false),
    /** Through the nose into the blood. */
    INTRANASAL(true, false),
    /** On the skin, for the skin. */
    TOPICAL(false, false),
    /** Into the eye. */
    OPHTHALMIC(false, false),
    /** Into the ear. */
    OTIC(false, false),
    /** Into the vagina, for a local effect. */
    VAGINAL(false, false),
    /** On the teeth or gums. */
    DENTAL(false, false);

    private final boolean systemic;
    private final boolean parenteral;

    Route(boolean systemic, boolean parenteral) {
        this.systemic = systemic;
        this.parenteral = parenteral;
    }

    /**
     * Whether the substance reaches the whole body.
     *
     * @return false for local routes, which raise no warnings
     */
    public boolean isSystemic() {
        return systemic;
    }

    /**
     * Whether the substance is injected into a vein, a muscle or under the skin.
     *
     * @return true for intravenous, intramuscular and subcutaneous use
     */
    public boolean isParenteral() {
        return parenteral;
    }
}
