"""Puts a file in the PDF, as every version of WeasyPrint can be told to: its own attachments have no name and no kind."""


def embed(pdf, path, name, kind, description):
    with open(path, "rb") as file:
        content = file.read()
    about = {"Type": "/EmbeddedFile", "Subtype": "/" + kind.replace("/", "#2F"), "Params": pydyf.Dictionary({"Size": len(content)})}
    stream = pydyf.Stream([content], about, compress=True)
    pdf.add_object(stream)
    file = pydyf.Dictionary({
        "Type": "/Filespec",
        "F": pydyf.String(name),
        "UF": pydyf.String(name),
        "Desc": pydyf.String(description),
        "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
        "AFRelationship": "/Data",
    })
    pdf.add_object(file)
    names = pdf.catalog.setdefault("Names", pydyf.Dictionary())
    names["EmbeddedFiles"] = pydyf.Dictionary({"Names": pydyf.Array([pydyf.String(name), file.reference])})
    pdf.catalog["AF"] = pydyf.Array([file.reference])
