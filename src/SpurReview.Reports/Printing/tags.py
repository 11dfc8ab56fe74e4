"""What the markup says of itself and WeasyPrint 57 leaves out of a tagged PDF. Put before print.py; later versions do it themselves."""

import pydyf

HIDDEN, PRINTED = 2, 4
SCOPES = {"col": "/Column", "row": "/Row", "rowgroup": "/Row", "colgroup": "/Column"}


def say_more(document, pdf):
    pages = {item.reference: item for item in pdf.objects if kind(item) == "/Page"}
    drawings = {item.reference: item for item in pdf.objects if hasattr(item, "marked")}
    for item in list(pdf.objects):
        if kind(item) == "/StructElem" and "Pg" in item:
            drawing = drawings.get(pages[item["Pg"]]["Contents"])
            for box in [drawing.marked[kid][1] for kid in item["K"] if isinstance(kid, int)] if drawing else []:
                describe(item, box)
        elif kind(item) == "/Annot" and item.get("F") == HIDDEN:
            # Meant as printed: no reader follows a link that is hidden.
            item["F"] = PRINTED


def kind(item):
    return item.get("Type") if isinstance(item, pydyf.Dictionary) else None


def describe(item, box):
    element = box.element
    if element is None:
        return
    if item["S"] == "/TH" and element.get("scope") in SCOPES:
        item["A"] = pydyf.Dictionary({"O": "/Table", "Scope": SCOPES[element.get("scope")]})
    elif item["S"] == "/Link":
        box.link_annotation["Contents"] = pydyf.String(" ".join("".join(element.itertext()).split()))
    elif element.get("role") == "img":
        item["S"] = "/Figure"
        item["Alt"] = pydyf.String(element.get("aria-label"))
