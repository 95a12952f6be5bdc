/** The package brings no types for its entry; these are the parts in use. */
declare module 'bpmn-moddle' {
  export type ModdleWarning = {
    readonly message: string;
    readonly element?: { readonly id?: string; readonly name?: string };
  };
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly ModdleWarning[] }>;
    toXML(element: object, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, attributes: object): object;
    createAny(type: string, namespace: string, properties: object): object;
  }
}
