/**
 * The floor: what the rules cost in plain Java. It reads the catalogue in the specification's own notation (conditions.json) and knows
 * nothing of the rules in DRL, so that comparing its findings with those of the library also tests the DRL.
 *
 * <p>It follows the library where the library departs from the notation on purpose:
 *
 * <ul>
 *   <li>the alternatives of a rule about pairs are a union, not a short circuit;
 *   <li>an unknown day of stopping counts as recent;
 *   <li>identical lines count once;
 *   <li>a rule that speaks of no pair raises one finding with all members of the groups it names;
 *   <li>a trimester says that the patient is pregnant;
 *   <li>hazards that the knowledge base says are quiet within one product are;
 *   <li>a dose makes a pair worse only if the substance of the dose is one of the two;
 *   <li>naloxegol is a substrate in {@code moderate-cyp3a4-inhibitor-cns-substrate}, because its escalation names it;
 *   <li>in {@code serotonergic-antidepressant-nsaid} the anticoagulant may be anywhere in the list;
 *   <li>in {@code dopaminergic-abrupt-stop} only a medicine with a withdrawal syndrome of its own takes the place of the stopped one.
 * </ul>
 */
package io.github.interplayrx.benchmarks.floor;
