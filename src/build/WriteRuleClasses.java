import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Puts the classes of the compiled rules into one file. Drools compiles every condition and every consequence into a class of its own; a
 * process that starts would load some 1,200 of them. Here those of one kind become methods of a few classes, and what is left of each is a
 * number by which the class knows its method. The build runs it once the rules are compiled.
 *
 * <p>Usage: {@code java -classpath <dependencies with ASM> WriteRuleClasses.java <compiled classes> <file>}
 */
public final class WriteRuleClasses {
    private static final String RULES = "io/github/interplayrx/rules";
    private static final String HASHED = "org/drools/model/functions/HashedExpression";
    private static final String INSTANCE = "INSTANCE";
    private static final String HASH = "EXPRESSION_HASH";
    private static final String OBJECT = "java/lang/Object";
    private static final String STRING = "Ljava/lang/String;";

    /** A switch over more does not become machine code: a method of more than 8,000 bytes is only interpreted. */
    private static final int MOST_IN_ONE_CLASS = 100;

    private final Map<String, ClassNode> compiled = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();
    private final Map<String, byte[]> written = new TreeMap<>();

    private WriteRuleClasses() {}

    /** A condition or consequence after it moved: the class, the number of its method, and the hash by which Drools knows it. */
    private record Place(String owner, int number, String hash) {}

    /** Takes the directory of the compiled classes and the file to write. */
    public static void main(String[] arguments) throws IOException {
        WriteRuleClasses rules = new WriteRuleClasses();
        rules.read(Path.of(arguments[0]));
        rules.merge();
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, rules.bytes());
    }

    private void read(Path classes) throws IOException {
        try (Stream<Path> below = Files.walk(classes.resolve(RULES))) {
            for (Path each :
                    below.filter(file -> file.toString().endsWith(".class")).toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(Files.readAllBytes(each)).accept(node, ClassReader.SKIP_DEBUG);
                compiled.put(node.name, node);
            }
        }
    }

    private void merge() {
        Map<String, List<ClassNode>> kinds = new TreeMap<>();
        for (ClassNode each : compiled.values()) {
            if (isOneExpression(each)) {
                kinds.computeIfAbsent(each.interfaces.get(0), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        kinds.values().forEach(this::place);
        kinds.forEach((kind, all) -> {
            for (int from = 0; from < all.size(); from += MOST_IN_ONE_CLASS) {
                write(merged(kind, all.subList(from, Math.min(from + MOST_IN_ONE_CLASS, all.size()))));
            }
        });
        for (ClassNode each : compiled.values()) {
            if (!places.containsKey(each.name)) {
                each.methods.forEach(this::pointToPlaces);
                write(each);
            }
        }
    }

    /** What Drools makes of a lambda: an enumeration of one, with one method that something calls, a hash, and what the DRL says. */
    private static boolean isOneExpression(ClassNode type) {
        return (type.access & Opcodes.ACC_ENUM) != 0
                && type.interfaces.size() == 2
                && type.interfaces.get(1).equals(HASHED)
                && hash(type).isPresent()
                && type.methods.stream().allMatch(method -> isKnown(method.name) || isCalled(method));
    }

    private static boolean isKnown(String method) {
        return List.of("<clinit>", "<init>", "values", "valueOf", "getExpressionHash", "predicateInformation")
                .contains(method);
    }

    private static boolean isCalled(MethodNode method) {
        return List.of("test", "execute", "apply").contains(method.name);
    }

    private static Optional<String> hash(ClassNode type) {
        return type.fields.stream()
                .filter(field -> field.name.equals(HASH))
                .map(field -> (String) field.value)
                .findAny();
    }

    private void place(List<ClassNode> kind) {
        String name = kind.get(0).interfaces.get(0);
        for (int i = 0; i < kind.size(); i++) {
            String owner = RULES + "/" + name.substring(name.lastIndexOf('/') + 1) + "Of" + i / MOST_IN_ONE_CLASS;
            ClassNode each = kind.get(i);
            places.put(
                    each.name,
                    new Place(owner, i % MOST_IN_ONE_CLASS, hash(each).orElseThrow()));
            newNames.put(each.name, owner);
        }
    }

    private ClassNode merged(String kind, List<ClassNode> parts) {
        ClassNode type = new ClassNode();
        type.version = Opcodes.V17;
        type.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
        type.name = newNames.get(parts.get(0).name);
        type.superName = OBJECT;
        type.interfaces = List.of(kind, HASHED);
        type.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "number", "I", null, null));
        type.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "hash", STRING, null, null));
        type.methods.add(constructor(type.name));
        type.methods.add(getter(type.name));
        List<MethodNode> called = new ArrayList<>();
        List<MethodNode> said = new ArrayList<>();
        for (ClassNode part : parts) {
            for (MethodNode method : part.methods) {
                if (isCalled(method) && !isBridge(method)) {
                    called.add(moved(method, "call" + called.size()));
                } else if (method.name.equals("predicateInformation")) {
                    said.add(moved(method, "say" + said.size()));
                }
            }
        }
        type.methods.addAll(called);
        type.methods.addAll(said);
        MethodNode bridge = parts.get(0).methods.stream()
                .filter(method -> isCalled(method) && isBridge(method))
                .findAny()
                .orElseThrow();
        type.methods.add(dispatch(type.name, bridge.name, bridge.desc, called));
        if (!said.isEmpty()) {
            type.methods.add(dispatch(type.name, "predicateInformation", said.get(0).desc, said));
        }
        return type;
    }

    private static boolean isBridge(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) != 0;
    }

    private MethodNode moved(MethodNode method, String name) {
        MethodNode moved =
                new MethodNode(Opcodes.ACC_PRIVATE, name, method.desc, null, method.exceptions.toArray(String[]::new));
        method.accept(new MethodRemapper(moved, new SimpleRemapper(Opcodes.ASM9, newNames)));
        return moved;
    }

    private static MethodNode constructor(String owner) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, "<init>", "(I" + STRING + ")V", null, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ILOAD, 1);
        method.visitFieldInsn(Opcodes.PUTFIELD, owner, "number", "I");
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 2);
        method.visitFieldInsn(Opcodes.PUTFIELD, owner, "hash", STRING);
        method.visitInsn(Opcodes.RETURN);
        return method;
    }

    private static MethodNode getter(String owner) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, "getExpressionHash", "()" + STRING, null, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, owner, "hash", STRING);
        method.visitInsn(Opcodes.ARETURN);
        return method;
    }

    /** Calls the method of the number. */
    private static MethodNode dispatch(String owner, String name, String descriptor, List<MethodNode> methods) {
        MethodNode method =
                new MethodNode(Opcodes.ACC_PUBLIC, name, descriptor, null, new String[] {"java/lang/Exception"});
        LabelNode[] labels =
                Stream.generate(LabelNode::new).limit(methods.size()).toArray(LabelNode[]::new);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, owner, "number", "I");
        int last = labels.length - 1;
        if (last > 0) {
            method.instructions.add(new TableSwitchInsnNode(0, last - 1, labels[last], Arrays.copyOf(labels, last)));
        } else {
            method.visitInsn(Opcodes.POP);
        }
        for (int i = 0; i < labels.length; i++) {
            method.instructions.add(labels[i]);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            Type[] arguments = Type.getArgumentTypes(methods.get(i).desc);
            for (int k = 0; k < arguments.length; k++) {
                method.visitVarInsn(Opcodes.ALOAD, k + 1);
                method.visitTypeInsn(Opcodes.CHECKCAST, arguments[k].getInternalName());
            }
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, methods.get(i).name, methods.get(i).desc, false);
            method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        }
        return method;
    }

    /** Where a rule asked for the only one of an enumeration, it makes one of the class into which that moved. */
    private void pointToPlaces(MethodNode method) {
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof FieldInsnNode field && field.name.equals(INSTANCE) && places.containsKey(field.owner)) {
                Place place = places.get(field.owner);
                InsnList made = new InsnList();
                made.add(new TypeInsnNode(Opcodes.NEW, place.owner()));
                made.add(new InsnNode(Opcodes.DUP));
                made.add(new IntInsnNode(Opcodes.BIPUSH, place.number()));
                made.add(new LdcInsnNode(place.hash()));
                made.add(new MethodInsnNode(
                        Opcodes.INVOKESPECIAL, place.owner(), "<init>", "(I" + STRING + ")V", false));
                method.instructions.insertBefore(each, made);
                method.instructions.remove(each);
            }
        }
    }

    private void write(ClassNode type) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return OBJECT;
            }
        };
        type.accept(writer);
        written.put(type.name, writer.toByteArray());
    }

    /** Each class with its name and its length before it. */
    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes)) {
            file.writeInt(written.size());
            for (Map.Entry<String, byte[]> each : written.entrySet()) {
                file.writeUTF(each.getKey().replace('/', '.'));
                file.writeInt(each.getValue().length);
                file.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
