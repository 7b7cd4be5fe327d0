package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that can each be meant and not all together: the report says which counted, and the one counts that lets more rules speak. */
class ContradictionsTest {
    private final InteractionChecker checker = BundledChecker.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'medications':[{'name':'baclofen','daysSinceStop':3},{'name':'oxycodone'}]} | /medications/0/daysSinceStop | taken",
                "{'medications':[{'name':'oxycodone'},{'name':'baclofen','stopMode':'abrupt'}]} | /medications/1/stopMode | taken",
                "{'medications':[{'name':'baclofen','status':'proposed','daysSinceStop':3}]} | /medications/0/daysSinceStop | proposed",
                "{'patient':{'sex':'male','pregnant':true},'medications':[{'name':'valproate'}]} | /patient/sex | pregnant",
                "{'patient':{'sex':'male','trimester':3},'medications':[{'name':'valproate'}]} | /patient/sex | pregnant",
                "{'patient':{'sex':'male','breastfeeding':true},'medications':[{'name':'codeine'}]} | /patient/sex | breastfeeding",
                "{'patient':{'sex':'male','childbearingPotential':true},'medications':[{'name':'valproate'}]} | /patient/sex | able to become",
                "{'patient':{'pregnant':true,'childbearingPotential':false},'medications':[]} | /patient/childbearingPotential | pregnant",
                "{'patient':{'pregnant':false,'trimester':2},'medications':[]} | /patient/trimester | pregnant",
                "{'patient':{'age':3,'pregnant':true},'medications':[]} | /patient/age | Both were used",
                "{'patient':{'age':90,'breastfeeding':true},'medications':[]} | /patient/age | Both were used",
                "{'patient':{'dialysis':true,'eGFR':90},'medications':[{'name':'baclofen'}]} | /patient/eGFR | dialysis",
                "{'patient':{'alcoholUse':'none'},'medications':[{'name':'oxycodone'},{'name':'wine'}]} | /patient/alcoholUse | drunk",
            })
    void a_contradiction_is_said_with_what_counted(String json, String at, String counted) {
        InteractionReport report = checker.checkJson(json.replace('\'', '"'));

        assertThat(report.inputProblems())
                .filteredOn(problem -> problem.at().equals(at))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(counted))
                .satisfies(problem -> assertThat(problem.value()).isNotBlank())
                .satisfies(problem -> assertThat(problem.advice()).startsWith("Maybe "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'medications':[{'name':'baclofen','daysSinceStop':3},{'name':'oxycodone'}]} | opioid-gaba-b-agonist",
                "{'patient':{'sex':'male','pregnant':true},'medications':[{'name':'oxycodone'}]} | opioid-pregnancy",
                "{'patient':{'alcoholUse':'none'},'medications':[{'name':'oxycodone'},{'name':'wine'}]} | opioid-alcohol",
            })
    void what_lets_more_rules_speak_is_evaluated(String json, String rule) {
        InteractionReport report = checker.checkJson(json.replace('\'', '"'));

        assertThat(report.warnings()).extracting(Warning::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'medications':[{'name':'baclofen','status':'stopped','daysSinceStop':3,'stopMode':'abrupt'}]}",
                "{'medications':[{'name':'baclofen','durationDays':30}]}",
                "{'patient':{'sex':'male','pregnant':false,'breastfeeding':false,'childbearingPotential':false},'medications':[]}",
                "{'patient':{'sex':'female','pregnant':true,'age':44},'medications':[]}",
                "{'patient':{'dialysis':true,'eGFR':12},'medications':[]}",
                "{'patient':{'alcoholUse':'none'},'medications':[{'name':'oxycodone'},{'name':'wine','status':'stopped','daysSinceStop':2}]}",
            })
    void what_goes_together_is_no_problem(String json) {
        assertThat(checker.checkJson(json.replace('\'', '"')).inputProblems()).isEmpty();
    }

    @Test
    void a_contradiction_in_the_line_of_a_host_carries_its_id() {
        InteractionReport report =
                checker.checkJson("{\"medications\":[{\"id\":\"o-1\",\"name\":\"baclofen\",\"daysSinceStop\":3}]}");

        assertThat(report.inputProblems())
                .extracting(InputProblem::medicationId)
                .containsExactly("o-1");
    }
}
