package io.github.interplayrx.cli;

import io.github.interplayrx.TerminologyImport;
import io.github.interplayrx.knowledge.ImportProblem;
import io.github.interplayrx.knowledge.Terminology;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes one file of the codes that a site has a licence for. */
@Command(
        name = "import",
        description = "Reads files of codes and writes one file that a checker loads.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class TerminologyImportCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--id", paramLabel = "ID", defaultValue = "site", description = "Its name in reports (site).")
    private String id;

    @Option(names = "--edition", paramLabel = "VERSION", required = true, description = "Its version, as you count.")
    private String edition;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Date of that version, such as 2026-11-03 (today).")
    private @Nullable LocalDate date;

    @Option(names = "--rxnorm", paramLabel = "DIR", description = "The RRF files of RxNorm.")
    private List<Path> rxNorm = List.of();

    @Option(names = "--ndc", paramLabel = "PATH", description = "NDC codes: CSV, or the directory of the FDA.")
    private List<Path> ndc = List.of();

    @Option(names = "--snomed", paramLabel = "FILE", description = "SNOMED CT: RF2 simple map (.txt) or CSV.")
    private List<Path> snomed = List.of();

    @Option(names = "--dmd", paramLabel = "PATH", description = "dm+d: directory of XML files, or CSV.")
    private List<Path> dmd = List.of();

    @Option(names = "--csv", paramLabel = "CSV", description = "Codes of any system.")
    private List<Path> csv = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file;

    @Option(names = "--show", paramLabel = "N", defaultValue = "20", description = "How many problems to print (20).")
    private int show;

    @Override
    public Integer call() {
        if (Stream.of(rxNorm, ndc, snomed, dmd, csv).allMatch(List::isEmpty)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "No file of codes is named.\nMaybe add --rxnorm, --ndc, --snomed, --dmd or --csv.");
        }
        TerminologyImport imported = imported();
        write(imported.terminology());
        print(imported);
        return 0;
    }

    private TerminologyImport imported() {
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        TerminologyImport.Builder builder = TerminologyImport.builder(id, edition, day.toString());
        rxNorm.forEach(builder::rxNorm);
        ndc.forEach(builder::ndc);
        snomed.forEach(builder::snomed);
        dmd.forEach(builder::dmd);
        csv.forEach(builder::csv);
        return builder.build();
    }

    private void write(Terminology terminology) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            terminology.writeTo(stream);
        } catch (IOException e) {
            throw UnreadableInputException.unwritable(file, e);
        }
    }

    private void print(TerminologyImport imported) {
        PrintWriter out = spec.commandLine().getOut();
        new TreeMap<>(imported.terminology().codes())
                .forEach((system, codes) -> out.printf("%-10s %,9d codes%n", Paragraphs.visible(system), codes));
        out.printf("%-10s %,9d rows whose code the library knows%n", "", imported.alreadyKnown());
        new TreeMap<>(imported.problemCounts())
                .forEach((what, count) -> out.printf("%-10s %,9d %s%n", "", count, Paragraphs.visible(what)));
        imported.problems().stream()
                .limit(show)
                .map(ImportProblem::toString)
                .flatMap(String::lines)
                .map(Paragraphs::visible)
                .forEach(out::println);
        out.flush();
    }

    static final class DayConverter implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(
                        "\"" + value + "\" is not a day.\nMaybe write it like 2026-11-03.");
            }
        }
    }
}
