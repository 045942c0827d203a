export declare const scalars: Record<string, string>;
