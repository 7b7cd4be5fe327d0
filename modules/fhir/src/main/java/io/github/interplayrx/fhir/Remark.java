package io.github.interplayrx.fhir;

/**
 * What became of a resource, where that is not plain from the list.
 *
 * <pre>{@code
 * input.remarks().forEach(remark -> System.out.println(remark.resource() + " " + remark.what() + ": " + remark.why()));
 * }</pre>
 *
 * @param resource the resource, such as {@code "MedicationRequest/17"}
 * @param what what was done with it, such as {@code "left out"}
 * @param why the reason, with the value that led to it
 */
public record Remark(String resource, String what, String why) {
    /**
     * The remark in one line, for pages that list what became of a record.
     *
     * @return words such as {@code "MedicationRequest/17 left out: its status is cancelled"}
     */
    public String words() {
        return resource + " " + what + ": " + why;
    }
}
